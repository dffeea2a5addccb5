"""What the side-by-side view prints of a profile that waits."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha1
from typing import Any

from practitioners.models import FieldNote, PractitionerPage
from practitioners.moderation.changes import Change, changes, published
from practitioners.moderation.decisions import WHOLE_PROFILE
from practitioners.moderation.marked import Run, runs
from practitioners.moderation.row_changes import RowChange, ValueChange
from practitioners.selfservice.labels import label_of
from site_core.claims.pages import PageFlag, flags_on


@dataclass(frozen=True)
class Sides:
    """One value, before and after, ready to be marked."""

    label: str
    old: list[Run]
    new: list[Run]


@dataclass(frozen=True)
class Row:
    """One changed row."""

    change: RowChange
    sides: list[Sides]


@dataclass(frozen=True)
class Told:
    """A claim in the draft, by a key that stays the same for as long as its sentence does."""

    key: str
    page_flag: PageFlag


@dataclass
class Field:
    """One field: how it changes, what is flagged in it, what was asked before, what is being asked."""

    name: str
    label: str
    change: Change | None = None
    sides: Sides | None = None
    rows: list[Row] = field(default_factory=list)
    flags: list[Told] = field(default_factory=list)
    asked: list[FieldNote] = field(default_factory=list)
    note: str = ""


def shown_fields(
    live: PractitionerPage, draft: PractitionerPage, typed: Mapping[str, str]
) -> tuple[list[Field], list[Field]]:
    """The changed fields, and the unchanged ones in which something is flagged or was asked for."""
    flags = told_flags(draft)
    asked = _asked(live)
    changed = [_changed(change) for change in changes(published(live), draft)]
    names = {each.name for each in changed}
    others = [
        Field(name, label_of(name))
        for name in dict.fromkeys([*flags, *asked])
        if name not in names and name != WHOLE_PROFILE
    ]
    for each in (*changed, *others):
        each.flags, each.asked = flags.get(each.name, []), asked.get(each.name, [])
        each.note = typed.get(each.name, "")
    return changed, others


def told_flags(draft: PractitionerPage) -> dict[str, list[Told]]:
    """The claims of a draft, by field."""
    found: dict[str, list[Told]] = defaultdict(list)
    for each in flags_on(draft):
        words = f"{each.field}|{each.flag.text.casefold()}|{each.flag.sentence}"
        key = sha1(words.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()[:12]
        if all(key != told.key for told in found[each.field]):
            found[each.field].append(Told(key, each))
    return found


def _asked(live: PractitionerPage) -> dict[str, list[FieldNote]]:
    """What was asked for in this round, by field."""
    found: dict[str, list[FieldNote]] = defaultdict(list)
    for note in FieldNote.objects.filter(page_id=live.pk, settled_at=None).select_related("made_by"):
        found[note.field].append(note)
    return found


def _changed(change: Change) -> Field:
    sides = _sides(change) if change.kind == "text" else None
    rows = [Row(row, [_sides(value) for value in row.values]) for row in change.rows]
    return Field(change.field, change.label, change, sides, rows)


def _sides(change: Change | ValueChange) -> Sides:
    old, new = change.pieces
    return Sides(change.label, runs(old), runs(new))


def whole_profile_notes(live: PractitionerPage) -> list[Any]:
    """What was asked for of the profile as a whole."""
    return _asked(live).get(WHOLE_PROFILE, [])
