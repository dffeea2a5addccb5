"""A profile that waits for a moderator."""

from typing import Any

from practitioners.models import PractitionerPage
from site_core.models import User


def draft_of(profile: PractitionerPage, **changed: Any) -> PractitionerPage:
    """A newer text of a profile, saved as a draft; the live one stays as it was."""
    draft = profile.get_latest_revision_as_object()
    for name, value in changed.items():
        setattr(draft, name, value)
    draft.save_revision(clean=False)
    profile.refresh_from_db()
    return PractitionerPage.objects.get(pk=profile.pk).get_latest_revision_as_object()


def send(profile: PractitionerPage, by: User, **changed: Any) -> int:
    """Saves a newer text and sends it for review; the number of the revision that waits."""
    draft_of(profile, **changed)
    page = PractitionerPage.objects.get(pk=profile.pk)
    workflow = page.get_workflow()
    assert workflow is not None
    workflow.start(page, by)
    assert page.latest_revision_id is not None
    return page.latest_revision_id
