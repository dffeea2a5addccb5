"""A crowd of made-up practitioners, spread over the country as its people are, written in bulk."""

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Page

from practitioners.bench.words import FAMILY, GIVEN, WORDS
from practitioners.finder.entries import refresh
from practitioners.gazetteer.bundled import bundle
from practitioners.gazetteer.distance import snap
from practitioners.gazetteer.entry import Entry
from practitioners.gazetteer.point import Point
from practitioners.models import (
    Concern,
    FinderPage,
    Language,
    Listing,
    Location,
    ModalityPage,
    PractitionerPage,
    PractitionerTechnique,
    Price,
    PublishedPoint,
)

BATCH = 1000


def grow(target: int, *, seed: int = 1, progress: Callable[[int], None] = lambda count: None) -> None:
    """Adds practitioners until there are ``target``; the same seed makes the same crowd."""
    finder = FinderPage.objects.get()
    have = PractitionerPage.objects.count()
    towns = [place for place in bundle().places if place.population >= 2000]
    weights = [town.population for town in towns]
    for first in range(have, target, BATCH):
        dice = random.Random(f"{seed}/{first}")  # noqa: S311 - a crowd, not a secret
        count = min(BATCH, target - first)
        homes = dice.choices(towns, weights, k=count)
        with transaction.atomic():
            pages = _write_pages(finder, first, homes, dice)
            _write_children(pages, homes, dice)
            Page.objects.filter(pk=finder.pk).update(numchild=F("numchild") + count)
        refresh(page.pk for page in pages)
        progress(count)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def _write_pages(
    finder: FinderPage, first: int, homes: Sequence[Entry], dice: random.Random
) -> list[PractitionerPage]:
    kind = ContentType.objects.get_for_model(PractitionerPage)
    now = timezone.now()
    pages = []
    for position, home in enumerate(homes):
        number = first + position
        name = f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}-{dice.choice(FAMILY)}"
        pages.append(
            PractitionerPage(
                title=name,
                draft_title=name,
                slug=f"bench-{number}",
                path=Page._get_path(finder.path, finder.depth + 1, number + 1),
                depth=finder.depth + 1,
                url_path=f"{finder.url_path}bench-{number}/",
                content_type=kind,
                locale_id=finder.locale_id,
                live=True,
                first_published_at=now,
                last_published_at=now,
                job_title="Massage therapist",
                headline=" ".join(dice.sample(WORDS, 12)).capitalize(),
                how_i_help=" ".join(dice.choices(WORDS, k=60)).capitalize(),
                gender=dice.choice(["woman", "man", ""]),
                visits_homes=dice.random() < 0.3,
                visit_base=home.name,
                visit_radius_miles=dice.choice([3, 5, 8, 12]),
            )
        )
    # The base rows by name of the base model: Django's bulk_create refuses a model with a parent table.
    bases = Page.objects.bulk_create(
        Page(
            **{
                field.attname: getattr(page, field.attname)
                for field in Page._meta.local_concrete_fields
                if field.attname != "id"
            }
        )
        for page in pages
    )
    for page, base in zip(pages, bases, strict=True):
        page.pk = page.page_ptr_id = page.id = base.pk
    rows: Any = PractitionerPage._base_manager.all()
    rows._for_write = True
    rows._batched_insert(pages, PractitionerPage._meta.local_concrete_fields, BATCH)
    return pages


def _write_children(pages: Sequence[PractitionerPage], homes: Sequence[Entry], dice: random.Random) -> None:
    modalities = list(ModalityPage.objects.order_by("pk"))
    concerns, languages = list(Concern.objects.order_by("pk")), list(Language.objects.order_by("pk"))
    now = timezone.now()
    Listing.objects.bulk_create(
        Listing(
            page=page,
            consent_at=now - timedelta(days=100),
            confirmed_on=now.date() - timedelta(days=dice.randrange(300)),
            taking=dice.choice(["open", "open", "open", "waiting"]),
        )
        for page in pages
    )
    places = Location.objects.bulk_create(
        Location(
            page=page,
            town=home.name,
            postcode="",
            precision="area",
            hours={"mon": "09:00-17:00", "thu": dice.choice(["09:00-17:00", "12:00-20:00"])},
            step_free=dice.choice([True, False, None]),
            parking=dice.choice([True, None]),
        )
        for page, home in zip(pages, homes, strict=True)
    )
    PublishedPoint.objects.bulk_create(
        [*_points(places, homes, dice), *_bases(pages, homes)], batch_size=BATCH
    )
    PractitionerTechnique.objects.bulk_create(
        PractitionerTechnique(page=page, modality=modality, sort_order=order)
        for page in pages
        for order, modality in enumerate(dice.sample(modalities, min(len(modalities), dice.randint(1, 5))))
    )
    Price.objects.bulk_create(
        Price(page=page, name="Massage", minutes=60, amount=dice.randrange(30, 95, 5)) for page in pages
    )
    _join(PractitionerPage.concerns.through, pages, concerns, "concern_id", dice)
    _join(PractitionerPage.languages.through, pages, languages, "language_id", dice)


def _points(
    places: Sequence[Location], homes: Sequence[Entry], dice: random.Random
) -> Iterator[PublishedPoint]:
    for place, home in zip(places, homes, strict=True):
        near = snap(Point(home.point.lat + dice.gauss(0, 0.02), home.point.lng + dice.gauss(0, 0.03)))
        yield PublishedPoint(
            page_id=place.page_id, location=place, lat=near.lat, lng=near.lng, exactness="town"
        )


def _bases(pages: Sequence[PractitionerPage], homes: Sequence[Entry]) -> Iterator[PublishedPoint]:
    for page, home in zip(pages, homes, strict=True):
        if page.visits_homes:
            near = snap(home.point)
            yield PublishedPoint(page=page, lat=near.lat, lng=near.lng, exactness="town")


def _join(
    through: Any, pages: Sequence[PractitionerPage], rows: Sequence[Any], column: str, dice: random.Random
) -> None:
    through.objects.bulk_create(
        through(practitionerpage_id=page.pk, **{column: row.pk})
        for page in pages
        for row in dice.sample(rows, min(len(rows), dice.randint(1, 3)))
    )
