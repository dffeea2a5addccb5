"""What a draft changes of the live profile, field by field. Used by its owner and by moderators alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import Page

from practitioners.models import PractitionerPage
from practitioners.moderation.readable import fields_of, in_words, label_of
from practitioners.moderation.row_changes import RowChange, row_changes
from practitioners.moderation.words import Piece, compare
from site_core.models import CustomImage

#: Fields of every page that hold words of people; the rest of them is Wagtail's own bookkeeping.
_OF_EVERY_PAGE = ("title", "slug", "seo_title", "search_description", "show_in_menus")
_BOOKKEEPING = {field.name for field in Page._meta.concrete_fields} - set(_OF_EVERY_PAGE)
#: Rows that are something else to people: tags are read as words, and comments are an editor's.
_NO_ROWS = {"tagged_items", "wagtail_admin_comments"}


@dataclass(frozen=True)
class Change:
    """One changed field. ``old`` and ``new`` are words; ``kind`` says what else there is.

    - "text": the words; ``pieces`` has them beside each other.
    - "photo": ``old_image`` and ``new_image``.
    - "items": ``added`` and ``removed``, in words.
    - "rows": ``rows``, each with its own values.
    """

    field: str
    label: str
    old: str
    new: str
    kind: str = "text"
    rows: tuple[RowChange, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    old_image: CustomImage | None = None
    new_image: CustomImage | None = None

    @property
    def pieces(self) -> tuple[list[Piece], list[Piece]]:
        """Old and new, word by word."""
        return compare(self.old, self.new)


def changes(live: PractitionerPage | None, draft: PractitionerPage) -> list[Change]:
    """Every field in which a draft differs from the live profile, in the order of the form.

    ``live`` is None for somebody whom nobody has seen yet: then all that is filled in is new. ``draft`` is
    what ``get_latest_revision_as_object()`` gives. Writes nothing.
    """
    return [*_own_fields(live, draft), *_items(live, draft), *_rows(live, draft)]


def published(profile: PractitionerPage) -> PractitionerPage | None:
    """What visitors saw last of a profile, or None if it was never public."""
    return profile if profile.live or profile.first_published_at else None


def _own_fields(live: PractitionerPage | None, draft: PractitionerPage) -> Iterator[Change]:
    for field in fields_of(PractitionerPage, _BOOKKEEPING):
        old = in_words(live, field) if live is not None else ""
        new = in_words(draft, field)
        label = label_of(field)
        if field.related_model is CustomImage:
            if _id(live, field) != _id(draft, field):
                yield Change(
                    field.name, label, old, new, "photo",
                    old_image=getattr(live, field.name, None), new_image=getattr(draft, field.name),
                )  # fmt: skip
        elif old != new and not (live is None and _is_unset(draft, field)):
            yield Change(field.name, label, old, new)


def _id(page: PractitionerPage | None, field: Any) -> Any:
    return None if page is None else field.value_from_object(page)


def _is_unset(page: PractitionerPage, field: Any) -> bool:
    """A new profile is not said to have "changed" what it left as it was."""
    return field.name == "slug" or field.value_from_object(page) is False


def _items(live: PractitionerPage | None, draft: PractitionerPage) -> Iterator[Change]:
    for field in get_all_child_m2m_relations(PractitionerPage):
        yield from _item_change(
            field.name, label_of(field), *(_names(page, field.name) for page in (live, draft))
        )
    tags = PractitionerPage._meta.get_field("tags")
    yield from _item_change("tags", label_of(tags), *(_names(page, "tags") for page in (live, draft)))


def _names(page: PractitionerPage | None, field: str) -> list[str]:
    return sorted(str(item) for item in getattr(page, field).all()) if page is not None else []


def _item_change(name: str, label: str, old: list[str], new: list[str]) -> Iterator[Change]:
    if old != new:
        yield Change(
            name, label, _listed(old), _listed(new), "items",
            added=tuple(item for item in new if item not in old),
            removed=tuple(item for item in old if item not in new),
        )  # fmt: skip


def _listed(items: Iterable[str]) -> str:
    return ", ".join(items)


def _rows(live: PractitionerPage | None, draft: PractitionerPage) -> Iterator[Change]:
    for relation in get_all_child_relations(PractitionerPage):
        name = relation.get_accessor_name()
        if name in _NO_ROWS:
            continue
        old: list[models.Model] = list(getattr(live, name).all()) if live is not None else []
        new: list[models.Model] = list(getattr(draft, name).all())
        found = row_changes(old, new)
        if found:
            label = label_of(relation)
            yield Change(
                name, label, _listed(map(str, old)), _listed(map(str, new)), "rows", rows=tuple(found)
            )
