"""What has changed in a profile that waits, in one line for the queue."""

from dataclasses import dataclass

from django.core.cache import cache

from practitioners.moderation.changes import changes, published
from practitioners.moderation.queue import Waiting
from site_core.claims.pages import flags_on

#: Seconds. A summary is of one state of a draft, so it never becomes wrong, only useless.
_KEPT_FOR = 24 * 60 * 60


@dataclass(frozen=True)
class Summary:
    """The names of what has changed, and how many claims are flagged."""

    labels: tuple[str, ...]
    flags: int


def summary_of(waiting: Waiting) -> Summary:
    """Costs some twenty queries, so it is kept until the draft or the live profile is another."""
    profile = waiting.profile
    live_at = profile.last_published_at.timestamp() if profile.last_published_at else 0
    key = f"waiting:{profile.pk}:{waiting.revision_id}:{waiting.changed_at.timestamp()}:{live_at}"
    found = cache.get(key)
    if not isinstance(found, Summary):
        draft = profile.get_latest_revision_as_object()
        found = Summary(
            tuple(change.label for change in changes(published(profile), draft)),
            sum(each.allowed is None for each in flags_on(draft)),
        )
        cache.set(key, found, _KEPT_FOR)
    return found
