"""Storing one page of an import as a draft: made once, and brought up to date until somebody edits it."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Page

from blog.models import ImportedPage
from site_core.models import User


@dataclass(frozen=True, slots=True)
class Draft:
    """A page to be. ``rows`` are those of its body, whose ids do not count when drafts are compared."""

    model: type[Page]
    title: str
    slug: str
    fields: dict[str, Any]
    rows: list[dict[str, Any]]
    tags: tuple[str, ...] = ()
    related: dict[str, list[Any]] = field(default_factory=dict)

    def checksum(self) -> str:
        """The same for the same content."""
        content = [
            self.model._meta.label,
            self.title,
            self.slug,
            {name: str(value) for name, value in self.fields.items()},
            _without_ids(self.rows),
            sorted(self.tags),
            {name: sorted(each.pk for each in rows) for name, rows in self.related.items()},
        ]
        return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()


def stored_pictures(source: str, key: str) -> dict[str, int]:
    """What an earlier run stored of this page's pictures, by their address there."""
    kept = ImportedPage.objects.filter(source=source, key=key).values_list("pictures", flat=True).first()
    return kept or {}


@transaction.atomic
def put_draft(
    draft: Draft, parent: Page, *, source: str, key: str, by: User | None, pictures: Mapping[str, int]
) -> tuple[str, Page | None]:
    """What became of it (see ``report.OUTCOMES``), and the page.

    ``source`` and ``key`` name the page where it came from, ``pictures`` what is stored of its pictures.
    A page that an editor has changed or published here is left alone, and one that was deleted here is not
    made again.
    """
    record = ImportedPage.objects.select_for_update().filter(source=source, key=key).first()
    if record is None:
        page = _made(draft, parent)
        revision = page.save_revision(user=by, log_action=True, clean=False)
        ImportedPage.objects.create(
            source=source,
            key=key,
            page=page,
            checksum=draft.checksum(),
            revision_id_made=revision.pk,
            pictures=dict(pictures),
        )
        return "made", page
    if record.page is None:
        return "deleted here", None
    page = record.page.specific
    if page.live or page.latest_revision_id != record.revision_id_made:
        return "kept as edited here", page
    if record.checksum == draft.checksum():
        return "unchanged", page
    _fill(page, draft)
    page.save(clean=False)
    record.revision_id_made = page.save_revision(user=by, log_action=True, clean=False).pk
    record.checksum, record.pictures = draft.checksum(), dict(pictures)
    record.save()
    return "brought up to date", page


def _made(draft: Draft, parent: Page) -> Page:
    page = draft.model(live=False, slug=_free_slug(draft.slug or draft.title, parent))
    _fill(page, draft)
    return parent.add_child(instance=page)


def _fill(page: Page, draft: Draft) -> None:
    page.title = page.draft_title = draft.title
    for name, value in draft.fields.items():
        setattr(page, name, value)
    body = page._meta.get_field("body").stream_block
    page.body = body.to_python(draft.rows)
    if draft.tags:
        page.tags.set(draft.tags)
    for name, rows in draft.related.items():
        getattr(page, name).set(rows)


def _free_slug(text: str, parent: Page) -> str:
    stem = slugify(text)[:200] or "page"
    taken = set(parent.get_children().filter(slug__startswith=stem).values_list("slug", flat=True))
    candidate, number = stem, 1
    while candidate in taken:
        number += 1
        candidate = f"{stem}-{number}"
    return candidate


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_ids(each) for name, each in value.items() if name != "id"}
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [_without_ids(each) for each in value]
    return value
