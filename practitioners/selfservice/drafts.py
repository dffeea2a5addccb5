"""One profile, locked, as its owner last left it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from wagtail.models import Page

from practitioners.models import PractitionerPage


class ConflictError(Exception):
    """Somebody has saved since the page was opened. ``current`` is what they saved."""

    def __init__(self, current: PractitionerPage) -> None:
        super().__init__(f"profile {current.pk} has changed")
        self.current = current


def version_of(page: PractitionerPage) -> str:
    """What changes with every save, for a hidden field; the same for the published row and for its draft."""
    saved = page.latest_revision_created_at
    return f"{page.latest_revision_id or 0}.{int(saved.timestamp() * 1_000_000) if saved else 0}"


def draft_of(profile: PractitionerPage) -> PractitionerPage:
    """The profile with its unpublished changes. Never ``save()`` it: that would publish them."""
    return profile.get_latest_revision_as_object()


@contextmanager
def editing(pk: int, *, base: str | None = None) -> Iterator[PractitionerPage]:
    """The draft of a profile, for one writer at a time; ``actions.save_draft`` stores what they changed.

    ``base`` is the version from which the writer set out: raises ``ConflictError`` if another is newer.
    The row of the parent model is locked first, because the newest revision is named there: a lock of the
    profile's own row alone lets every racing writer through.
    """
    with transaction.atomic():
        Page.objects.select_for_update().get(pk=pk)
        draft = draft_of(PractitionerPage.objects.get(pk=pk))
        if base is not None and base != version_of(draft):
            raise ConflictError(draft)
        yield draft
