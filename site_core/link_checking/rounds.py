"""One round of checks: those that have waited longest, never two at one site within a second."""

import datetime
import time
from collections.abc import Callable
from urllib.parse import urlsplit

from django.db.models import Count, Min, Q
from django.utils import timezone

from site_core.link_checking.asking import Answer, ask
from site_core.models.inventory import OutsideLink

#: A link is asked again after this.
EVERY = datetime.timedelta(days=30)
PAUSE_SECONDS = 1.0


def check_links(
    limit: int,
    *,
    asking: Callable[[str], Answer] = ask,
    wait: Callable[[float], None] = time.sleep,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> dict[str, int]:
    """Asks at most ``limit`` addresses, each once however many pages link to it; state to how many."""
    due = timezone.now() - EVERY
    urls = list(
        OutsideLink.objects.values("url")
        .annotate(oldest=Min("checked_at"), new=Count("pk", filter=Q(checked_at=None)))
        .filter(Q(new__gt=0) | Q(oldest__lte=due))
        .order_by("-new", "oldest", "url")
        .values_list("url", flat=True)[:limit]
    )
    found: dict[str, int] = {}
    asked_at: dict[str, float] = {}
    for number, url in enumerate(urls, 1):
        host = urlsplit(url).netloc.lower()
        if host in asked_at and (rest := PAUSE_SECONDS - (time.monotonic() - asked_at[host])) > 0:
            wait(rest)
        answer = asking(url)
        asked_at[host] = time.monotonic()
        # At once, so that a round cut short has not been for nothing.
        OutsideLink.objects.filter(url=url).update(
            state=answer.state, answer=answer.text[:200], checked_at=timezone.now()
        )
        found[answer.state] = found.get(answer.state, 0) + 1
        progress(number, len(urls))
    return found
