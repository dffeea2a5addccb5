"""The network address of a visitor, as far as it can be trusted."""

from django.conf import settings
from django.http import HttpRequest


def visitor_address(request: HttpRequest) -> str:
    """The address that our own outermost proxy saw, or ``REMOTE_ADDR`` where there is none.

    ``HANDWELL_TRUSTED_PROXIES`` says how many proxies of ours stand in front. Each appends the address it saw
    to X-Forwarded-For, so it is counted from the right: what a visitor wrote into it stays on the left.
    """
    direct = request.META.get("REMOTE_ADDR", "")
    proxies = settings.HANDWELL_TRUSTED_PROXIES
    if not proxies:
        return direct
    hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
    return hops[-proxies] if len(hops) >= proxies else direct
