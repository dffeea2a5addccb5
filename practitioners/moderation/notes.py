"""What moderators ask for, field by field."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from practitioners.models import FieldNote, PractitionerPage


def open_notes(profile: PractitionerPage) -> dict[str, str]:
    """What is still asked for: the name of the field (of the page, or of its rows), and the note."""
    return dict(FieldNote.objects.filter(page_id=profile.pk, settled_at=None).values_list("field", "text"))


def ask(profile: PractitionerPage, revision_id: int, notes: Mapping[str, str], by: Any) -> None:
    """Replaces what was asked for before: a moderator who asks again has read the whole profile again."""
    settle(profile)
    FieldNote.objects.bulk_create(
        FieldNote(page_id=profile.pk, field=field, text=text, revision_id=revision_id, made_by=by)
        for field, text in notes.items()
    )


def settle(profile: PractitionerPage) -> None:
    """Nothing is asked for any more."""
    FieldNote.objects.filter(page_id=profile.pk, settled_at=None).update(settled_at=timezone.now())
