"""Puts rows and pages in place: made when missing, else brought up to date, never twice."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from django.db.models import Model
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

M = TypeVar("M", bound=Model)
P = TypeVar("P", bound=Page)


def put_row(model: type[M], key: Mapping[str, Any], fields: Mapping[str, Any]) -> M:
    """The row with this key, with these fields."""
    return model._default_manager.update_or_create(defaults=fields, **key)[0]


def put_page(
    model: type[P],
    parent: Page,
    slug: str,
    fields: Mapping[str, Any],
    *,
    children: Mapping[str, Sequence[Model]] | None = None,
    tags: Iterable[str] | None = None,
) -> P:
    """The page with this slug below ``parent``, published with these fields and child rows.

    A page that somebody has edited in the CMS is left as they left it. Raises ``ValidationError`` where the
    fields are not what the page takes.
    """
    page = model._default_manager.child_of(parent).filter(slug=slug).first() or model(slug=slug)
    if page.latest_revision_id is not None:
        return page
    for name, value in fields.items():
        setattr(page, name, value)
    for name, rows in (children or {}).items():
        _put_children(page, name, rows)
    if tags is not None and sorted(page.tags.names()) != sorted(tags):
        page.tags.set(list(tags), clear=True)
    page.draft_title = page.title
    if page.first_published_at is None:
        page.first_published_at = page.last_published_at = timezone.now()
    # Wagtail notes what a page refers to at each of its child rows; once, when all are there, is enough.
    with disable_reference_index_auto_update():
        if page.pk:
            page.save()
        else:
            parent.add_child(instance=page)
    ReferenceIndex.create_or_update_for_object(page)
    return page


def _put_children(page: Page, name: str, rows: Sequence[Model]) -> None:
    """Replace child rows, keeping the keys of those that were there: other tables refer to them."""
    relation = getattr(page, name)
    standing = list(relation.all()) if page.pk else []
    for number, row in enumerate(rows):
        row.sort_order = number  # type: ignore[attr-defined]
        row.pk = standing[number].pk if number < len(standing) else None
    relation.set(rows)
