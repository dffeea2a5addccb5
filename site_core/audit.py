"""What happened to accounts and profiles, one JSON line each in the log ``handwell.audit``."""

import json
import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from site_core.limits import connection_of, hidden

logger = logging.getLogger("handwell.audit")

Fact = str | int | float | bool | None
#: Facts whose name says that they do not belong into any log.
SECRET = ("password", "token", "secret", "code", "key", "message", "text", "body")


def audit(event: str, *, request: HttpRequest | None = None, **facts: Fact) -> None:
    """Writes that ``event`` happened.

    With ``request``, the line says who was signed in (``by``) and ``visitor``, by which lines from one
    connection can be told to belong together; the address itself is not written. JSON leaves no line break in
    what a visitor wrote. Raises ``ValueError`` for a fact whose name is that of a secret.
    """
    for name in facts:
        if any(word in name.lower() for word in SECRET):
            raise ValueError(f"{name} does not belong into a log.")
    line: dict[str, Fact] = {"at": timezone.now().isoformat(timespec="seconds"), "event": event}
    if request is not None:
        user = getattr(request, "user", None)
        line["by"] = user.pk if user is not None and user.is_authenticated else None
        line["visitor"] = hidden("audit", connection_of(request))[-12:]
    logger.info("%s", json.dumps(line | facts, default=str))


class AuditMiddleware:
    """Writes down whom a limit has stopped, whichever limit it was."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 429:
            # Without the question behind the path, which may be about somebody's health.
            audit("too_many_requests", request=request, path=request.path_info)
        return response
