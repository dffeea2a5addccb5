"""Comparing two states of a profile by what its owner may change."""

from typing import Any

from django.db.models import ManyToManyField, Model

from practitioners.models import PractitionerPage
from practitioners.selfservice.policy import ROWS, is_at_once, page_fields, row_fields


def value(page: PractitionerPage, name: str) -> Any:
    """The value of a field of the page: plain, and for many-to-many fields a sorted list of keys."""
    if isinstance(page._meta.get_field(name), ManyToManyField):
        return sorted(each.pk for each in getattr(page, name).all())
    return _plain(page, name)


def rows(page: PractitionerPage, relation: str) -> list[Any]:
    """The rows of a profile, drafted or published, in their order."""
    return list(getattr(page, relation).all())


def differences(old: PractitionerPage, new: PractitionerPage) -> frozenset[str]:
    """The names in the policy table of what differs. A change inside rows that wait names their field."""
    found = {name for name in page_fields() if value(old, name) != value(new, name)}
    for relation in ROWS:
        found |= _row_differences(relation, rows(old, relation), rows(new, relation))
    return frozenset(found)


def _row_differences(relation: str, old: list[Any], new: list[Any]) -> set[str]:
    fields = row_fields(relation)
    waiting = [field for field in fields if not is_at_once(f"{relation}.{field}")]
    found = set()
    if is_at_once(relation):
        waiting = list(fields)
    if [_key(row, waiting, relation) for row in old] != [_key(row, waiting, relation) for row in new]:
        found.add(relation)
    if not is_at_once(relation):
        known = {row.pk: row for row in old if row.pk}
        pairs = [(known[row.pk], row) for row in new if row.pk in known]
        # Rows that nobody has published have no key; they keep their place among each other.
        pairs += zip((row for row in old if not row.pk), (row for row in new if not row.pk), strict=False)
        found |= {
            f"{relation}.{field}"
            for before, after in pairs
            for field in fields
            if field not in waiting and _plain(before, field) != _plain(after, field)
        }
    return found


def _key(row: Any, fields: list[str], relation: str) -> tuple[Any, ...]:
    # A price is what it says; a place keeps its point and its checks by its key.
    return (None if is_at_once(relation) else row.pk, *(_plain(row, field) for field in fields))


def _plain(row: Model, name: str) -> Any:
    return row._meta.get_field(name).value_from_object(row)  # type: ignore[union-attr]
