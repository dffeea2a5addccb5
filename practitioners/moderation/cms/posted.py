"""What a moderator has typed into the side-by-side view."""

import datetime
from collections.abc import Mapping

from django.utils.dateparse import parse_date
from django.utils.translation import gettext_lazy as _

from practitioners.models import SavedReply
from practitioners.moderation.decisions import DecisionError


class DateUnreadableError(DecisionError):
    """No day of the calendar."""

    message = _("“Valid until” must be a date, such as 2027-03-31, or empty.")


def typed_notes(posted: Mapping[str, str]) -> dict[str, str]:
    """The notes by field ("" for the whole profile); a chosen reply comes before what was typed.

    Where scripts run, a chosen reply is put into the note at once, and none is left chosen.
    """
    replies = {str(reply.pk): reply.text for reply in SavedReply.objects.all()}
    notes = {}
    for key, value in posted.items():
        if key.startswith("note-"):
            name = key.removeprefix("note-")
            reply = replies.get(posted.get(f"reply-{name}", ""), "")
            words = "\n".join(part for part in (reply, plain(value)) if part)
            if words:
                notes[name] = words[:1000]
    return notes


def plain(text: str) -> str:
    """Without the one character that PostgreSQL takes in no text."""
    return text.replace("\x00", "").strip()


def posted_day(text: str) -> datetime.date | None:
    """A day, or None for none. Raises ``DateUnreadableError``."""
    if not text.strip():
        return None
    try:
        day = parse_date(text.strip())
    except ValueError:
        day = None
    if day is None:
        raise DateUnreadableError
    return day
