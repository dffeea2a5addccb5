"""What happened to the rows of a profile: its places, sessions, techniques and credentials."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from practitioners.moderation.readable import fields_of, in_words, label_of
from practitioners.moderation.words import Piece, compare


@dataclass(frozen=True)
class ValueChange:
    """One value, before and after, in words."""

    field: str
    label: str
    old: str
    new: str

    @property
    def pieces(self) -> tuple[list[Piece], list[Piece]]:
        """Both, word by word."""
        return compare(self.old, self.new)


@dataclass(frozen=True)
class RowChange:
    """One row: ``what`` is "added", "removed", "edited" or "moved"."""

    what: str
    name: str
    values: tuple[ValueChange, ...] = ()
    place: int = 0

    @property
    def old(self) -> str:
        """What it said, in lines."""
        return "\n".join(f"{value.label}: {value.old}" for value in self.values if value.old)

    @property
    def new(self) -> str:
        """What it is to say, in lines."""
        return "\n".join(f"{value.label}: {value.new}" for value in self.values if value.new)


def row_changes(old: Sequence[models.Model], new: Sequence[models.Model]) -> list[RowChange]:
    """The difference of two ordered lists of rows of one model.

    A row is the same row where its number is the same; one that was taken out and put in again with the same
    words is the same as well. An edited row that has also moved is told once, as edited.
    """
    if not (old or new):
        return []
    fields = fields_of(type((old or new)[0]), ("page", "sort_order"))
    pairs = _pair(old, new, fields)
    moved = _moved([before for before, after in pairs if before is not None and after is not None], old)
    found = []
    for place, (before, after) in enumerate(pairs, 1):
        values = _values(before, after, fields)
        if before is None or after is None:
            found.append(
                RowChange("added" if before is None else "removed", str(after or before), values, place)
            )
        elif values:
            found.append(RowChange("edited", str(after), values, place))
        elif id(before) in moved:
            found.append(RowChange("moved", str(after), (), place))
    return found


def _raw(row: models.Model, fields: list[Any]) -> tuple[Any, ...]:
    return tuple(
        field.value_from_object(row) if field.is_relation else in_words(row, field) for field in fields
    )


def _pair(
    old: Sequence[models.Model], new: Sequence[models.Model], fields: list[Any]
) -> list[tuple[models.Model | None, models.Model | None]]:
    """In the new order, the removed ones last."""
    left = list(old)
    partner: dict[int, models.Model] = {}
    for same in (
        lambda before, after: after.pk is not None and before.pk == after.pk,
        lambda before, after: _raw(before, fields) == _raw(after, fields),
    ):
        for after in new:
            if id(after) not in partner:
                before = next((row for row in left if same(row, after)), None)
                if before is not None:
                    partner[id(after)] = before
                    left.remove(before)
    return [*((partner.get(id(after)), after) for after in new), *((before, None) for before in left)]


def _values(
    before: models.Model | None, after: models.Model | None, fields: list[Any]
) -> tuple[ValueChange, ...]:
    changes = (
        ValueChange(
            field.name,
            label_of(field),
            in_words(before, field) if before is not None else "",
            in_words(after, field) if after is not None else "",
        )
        for field in fields
    )
    return tuple(change for change in changes if change.old != change.new)


def _moved(kept: list[models.Model], old: Sequence[models.Model]) -> set[int]:
    """Those that left their order: all but the longest run that still follows the old one."""
    was = {id(row): place for place, row in enumerate(old)}
    order = [was[id(row)] for row in kept]
    ends: list[int] = []
    tops: list[int] = []
    back: list[int] = []
    for index, place in enumerate(order):
        at = bisect_left(ends, place)
        back.append(tops[at - 1] if at else -1)
        ends[at:] = [place, *ends[at + 1 :]]
        tops[at:] = [index, *tops[at + 1 :]]
    stayed = set()
    index = tops[-1] if tops else -1
    while index >= 0:
        stayed.add(index)
        index = back[index]
    return {id(row) for index, row in enumerate(kept) if index not in stayed}
