"""Hundreds of random people at once, in every state a profile can be in; the same ones for the same seed."""

import datetime
import random
from collections.abc import Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page

from practitioners.finder import entries
from practitioners.models import (
    Concern,
    Credential,
    CredentialBody,
    CredentialCheck,
    Language,
    Listing,
    Location,
    ModalityPage,
    PractitionerPage,
    PractitionerTechnique,
    Price,
    PublishedPoint,
)
from practitioners.models.location import ACCESS_FACTS
from tests.factories.tree import the_finder

#: Towns with their outward code and middle; most people are in the first three.
TOWNS = (
    ("Palmers Green", "N13", 51.618, -0.110),
    ("Enfield", "EN1", 51.652, -0.081),
    ("Derby", "DE1", 52.922, -1.476),
    ("Leeds", "LS1", 53.797, -1.543),
    ("Newport", "NP20", 51.588, -2.998),
    ("Newport", "PO30", 50.701, -1.288),
    ("Inverness", "IV1", 57.478, -4.224),
)
SURNAMES = ("Okafor", "Müller", "Siddiqui", "Llewellyn", "Zhang", "Brontë", "Ivanova", "Quirke")
WEEKS = ({"mon": "09:00-17:00"}, {"tue": "12:00-20:00"}, {"sat": "09:00-13:00"}, {})


def crowd(size: int, seed: int) -> list[PractitionerPage]:
    """Makes ``size`` people out of the techniques, concerns, languages and bodies there are."""
    dice = random.Random(seed)
    parent = the_finder()
    pages = _pages(parent, size, dice)
    Listing.objects.bulk_create(_listing(page, dice) for page in pages)
    for page in pages:
        _places(page, dice)
    _choices(pages, dice)
    _credentials(pages, dice)
    entries.refresh([page.pk for page in pages])
    return pages


def _pages(parent: Page, size: int, dice: random.Random) -> list[PractitionerPage]:
    kind = ContentType.objects.get_for_model(PractitionerPage)
    pages = []
    for number in range(size):
        page = PractitionerPage(
            title=f"Person {dice.choice(SURNAMES)}",
            slug=f"person-{number}",
            path=Page._get_path(parent.path, parent.depth + 1, number + 1),
            depth=parent.depth + 1,
            url_path=f"{parent.url_path}person-{number}/",
            content_type=kind,
            locale_id=parent.locale_id,
            live=dice.random() < 0.95,
            job_title="Therapist",
            headline="Calm hands",
            gender=dice.choice(["woman", "man", "non_binary", ""]),
            visits_workplaces=dice.random() < 0.2,
            works_online=dice.random() < 0.2,
        )
        if dice.random() < 0.4:
            page.visits_homes = True
            page.visit_base = dice.choice(TOWNS)[0]
            page.visit_radius_miles = dice.choice([1, 5, 12, 40, 100])
        pages.append(page)
    names = [field.attname for field in Page._meta.local_concrete_fields if field.attname != "id"]
    bases = Page.objects.bulk_create(Page(**{name: getattr(page, name) for name in names}) for page in pages)
    for page, base in zip(pages, bases, strict=True):
        page.pk = page.page_ptr_id = page.id = base.pk
        # Raw, so that neither the row of the parent table nor a listing is made a second time.
        page.save_base(raw=True, force_insert=True)
    Page.objects.filter(pk=parent.pk).update(numchild=size)
    return pages


def _listing(page: PractitionerPage, dice: random.Random) -> Listing:
    today = timezone.localdate()
    space = dice.choice(["", "", "today", "week"])
    return Listing(
        page=page,
        consent_at=timezone.now() if dice.random() < 0.95 else None,
        paused_at=timezone.now() if dice.random() < 0.05 else None,
        taking=dice.choice(["open", "open", "waiting", "closed"]),
        away_until=today + datetime.timedelta(dice.randint(-3, 3)) if dice.random() < 0.2 else None,
        space=space,
        space_set_on=today - datetime.timedelta(dice.randint(0, 8)) if space else None,
    )


def _places(page: PractitionerPage, dice: random.Random) -> None:
    for town, outcode, lat, lng in dice.choices(
        TOWNS, (9, 6, 6, 3, 2, 2, 1), k=dice.choice([0, 1, 1, 1, 2, 3])
    ):
        place = Location.objects.create(
            page=page,
            town=town,
            postcode=f"{outcode} 4AA",
            precision=dice.choice(["exact", "area"]),
            hours=dice.choice(WEEKS),
            **{name: dice.choice([True, False, None]) for name in ACCESS_FACTS},
        )
        if dice.random() < 0.95:  # a place that nobody could put on the map has no point
            _point(page, place, lat, lng, dice)
    if page.visits_homes:
        town, _outcode, lat, lng = next(t for t in TOWNS if t[0] == page.visit_base)
        _point(page, None, lat, lng, dice)


def _point(
    page: PractitionerPage, place: Location | None, lat: float, lng: float, dice: random.Random
) -> None:
    PublishedPoint.objects.create(
        page=page,
        location=place,
        lat=round(lat + dice.gauss(0, 0.05), 6),
        lng=round(lng + dice.gauss(0, 0.08), 6),
        exactness="postcode",
    )


def _choices(pages: Sequence[PractitionerPage], dice: random.Random) -> None:
    modalities = list(ModalityPage.objects.order_by("pk"))
    PractitionerTechnique.objects.bulk_create(
        PractitionerTechnique(page=page, modality=modality)
        for page in pages
        for modality in dice.sample(modalities, dice.randint(0, min(3, len(modalities))))
    )
    Price.objects.bulk_create(
        Price(page=page, name="Massage", minutes=60, amount=amount)
        for page in pages
        for amount in dice.choices([0, 39.99, 40, 45, 59, 60, 79.5, 80, 120], k=dice.randint(0, 2))
    )
    _join(PractitionerPage.concerns.through, pages, "concern_id", list(Concern.objects.order_by("pk")), dice)
    _join(
        PractitionerPage.languages.through, pages, "language_id", list(Language.objects.order_by("pk")), dice
    )


def _join(through: Any, pages: Sequence[Any], column: str, rows: list[Any], dice: random.Random) -> None:
    through.objects.bulk_create(
        through(practitionerpage_id=page.pk, **{column: row.pk})
        for page in pages
        for row in dice.sample(rows, dice.randint(0, min(2, len(rows))))
    )


def _credentials(pages: Sequence[PractitionerPage], dice: random.Random) -> None:
    today, bodies = timezone.localdate(), list(CredentialBody.objects.order_by("pk"))
    for page in pages:
        for body in dice.sample(bodies, dice.randint(0, min(2, len(bodies)))):
            Credential.objects.create(page=page, body=body, number="1")
            if dice.random() < 0.8:
                until = dice.choice([None, today + datetime.timedelta(dice.randint(-2, 2))])
                number = dice.choice(["1", "1", "1", "an older number"])
                CredentialCheck.objects.bulk_create(
                    [
                        CredentialCheck(
                            page=page, body=body, number=number, checked_on=today, valid_until=until
                        )
                    ]
                )
