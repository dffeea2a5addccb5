"""Making thousands of profiles in one transaction: a page at a time would hold the database for minutes."""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.utils import timezone
from wagtail.models import Page
from wagtail.search.backends import get_search_backends

from practitioners.importing.people import put_values
from practitioners.importing.plan import Planned
from practitioners.importing.vocabulary import Vocabulary
from practitioners.joining.new_profile import SlugMaker
from practitioners.models import FinderPage, Listing, Origin, PractitionerPage

BATCH = 500
CHILDREN = ("locations", "techniques", "prices", "credentials")
WORDS = ("concerns", "languages")


def make_profiles(
    rows: Sequence[Planned],
    finder: FinderPage,
    words: Vocabulary,
    source: str,
    progress: Callable[[int], None],
) -> None:
    """Unpublished profiles below the finder, whose row the caller has locked; with listing and origin."""
    slugs, last = SlugMaker(finder), finder.get_last_child()
    step = int(Page._str2int(last.path[-Page.steplen :])) if last else 0
    for start in range(0, len(rows), BATCH):
        batch = rows[start : start + BATCH]
        pages = []
        for number, row in enumerate(batch, step + start + 1):
            page = PractitionerPage(live=False, has_unpublished_changes=True)
            put_values(page, row.values, words)
            page.slug = slugs.free_slug(page.title)
            page.path, page.depth = Page._get_path(finder.path, finder.depth + 1, number), finder.depth + 1
            page.url_path = f"{finder.url_path}{page.slug}/"
            page.locale_id, page.content_type = finder.locale_id, _kind()
            pages.append(page)
        _insert(pages)
        _beside(pages, batch, source)
        for backend in get_search_backends(with_auto_update=True):
            backend.add_bulk(PractitionerPage, pages)
        progress(start + len(batch))
    Page.objects.filter(pk=finder.pk).update(numchild=F("numchild") + len(rows))


def _kind() -> ContentType:
    return ContentType.objects.get_for_model(PractitionerPage)


def _insert(pages: Sequence[PractitionerPage]) -> None:
    names = [field.attname for field in Page._meta.local_concrete_fields if field.attname != "id"]
    # Django makes no rows of two tables in bulk: the rows of the parent table first, then those of its own.
    bases = Page.objects.bulk_create(Page(**{name: getattr(page, name) for name in names}) for page in pages)
    for page, base in zip(pages, bases, strict=True):
        page.pk = page.page_ptr_id = page.id = base.pk
        page.save_base(raw=True, force_insert=True)
    for relation in CHILDREN:
        children = [child for page in pages for child in _children(page, relation)]
        if children:
            type(children[0]).objects.bulk_create(children)
    for name in WORDS:
        through: Any = getattr(PractitionerPage, name).through
        column = f"{through._meta.get_field(name.removesuffix('s')).name}_id"
        through.objects.bulk_create(
            through(practitionerpage_id=page.pk, **{column: each.pk})
            for page in pages
            for each in getattr(page, name).all()
        )


def _children(page: PractitionerPage, relation: str) -> list[Any]:
    rows = list(getattr(page, relation).all())
    for order, row in enumerate(rows):
        row.page_id, row.sort_order = page.pk, order
    return rows


def _beside(pages: Sequence[PractitionerPage], rows: Sequence[Planned], source: str) -> None:
    pairs = list(zip(pages, rows, strict=True))
    Listing.objects.bulk_create(
        Listing(page_id=page.pk, contact_email=row.values.get("email", "")) for page, row in pairs
    )
    Origin.objects.bulk_create(
        Origin(page_id=page.pk, external_id=row.external_id, source=source, imported_at=timezone.now())
        for page, row in pairs
    )
