"""From profiles to finder entries: the one place that decides what the finder may know about somebody."""

import json
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models import F, Prefetch

from practitioners.areas import area_label
from practitioners.finder.card_rows import card_row
from practitioners.finder.options import PRICE_BANDS, option
from practitioners.finder.words import telling_words
from practitioners.freshness.schedule import stale_from
from practitioners.gazetteer.distance import KM_PER_MILE
from practitioners.models import CredentialCheck, PractitionerPage
from practitioners.models.finder_entry import FinderClock, FinderEntry
from practitioners.models.location import ACCESS_FACTS
from practitioners.profile.prices import paid_sessions

BATCH = 500
CLINIC, BASE = 0, 1


def tick(*, vocabulary: bool = False) -> int:
    """Advances the clock inside the caller's transaction and returns the new version of what changed."""
    FinderClock.objects.get_or_create(pk=1)
    column = "vocabulary" if vocabulary else "entries"
    FinderClock.objects.filter(pk=1).update(**{column: F(column) + 1})
    return int(FinderClock.objects.values_list(column, flat=True).get(pk=1))


def refresh(page_ids: Iterable[int]) -> None:
    """Rewrites the entries of some profiles, listed or not, in batches of one transaction each."""
    ids = iter(page_ids)
    while batch := list(islice(ids, BATCH)):
        with transaction.atomic():
            _write(batch, tick())


def refresh_all() -> int:
    """Rewrites the entry of every profile; returns how many there are."""
    ids = list(PractitionerPage.objects.order_by("pk").values_list("pk", flat=True))
    gone = FinderEntry.objects.filter(listed=True).exclude(page_id__in=PractitionerPage.objects.values("pk"))
    refresh([*ids, *gone.values_list("page_id", flat=True)])
    return len(ids)


def _write(page_ids: Sequence[int], version: int) -> None:
    pages = (
        PractitionerPage.objects.filter(pk__in=page_ids)
        .listed()
        .select_related("listing")
        .prefetch_related(
            "techniques",
            "concerns",
            "languages",
            "locations__point",
            "points",
            "prices",
            Prefetch("credential_checks", CredentialCheck.objects.stated()),
        )
    )
    rows = {
        page.pk: FinderEntry(
            page_id=page.pk,
            version=version,
            listed=True,
            facts=json.dumps(facts_of(page)),
            words=words_for(page),
            card=json.dumps(card_row(page)),
        )
        for page in pages
    }
    for pk in page_ids:
        rows.setdefault(pk, FinderEntry(page_id=pk, version=version, listed=False, facts="{}", words=""))
    FinderEntry.objects.bulk_create(
        rows.values(),
        update_conflicts=True,
        unique_fields=["page_id"],
        update_fields=["version", "listed", "facts", "words", "card"],
    )


def facts_of(page: PractitionerPage) -> dict[str, Any]:
    """What can be filtered and sorted by. Coordinates are the published ones; there are no others."""
    listing = page.listing
    prices = [price.amount for price in paid_sessions(page.prices.all())]
    return {
        "options": sorted(set(_options(page))),
        "points": list(_points(page)),
        "towns": [
            [location.town, location.point.lat, location.point.lng]
            for location in page.locations.all()
            if hasattr(location, "point")
        ],
        "credentials": [
            [check.body_id, check.valid_until and check.valid_until.toordinal()]
            for check in page.credential_checks.all()
        ],
        "taking": listing.taking == listing.Taking.OPEN,
        "away": listing.away_until and listing.away_until.toordinal(),
        "space": listing.space_until and [listing.space_set_on.toordinal(), listing.space_until.toordinal()],
        "stale_from": listing.counted_from and stale_from(listing.counted_from).toordinal(),
        "price": float(min(prices)) if prices else None,
    }


def _options(page: PractitionerPage) -> Iterable[str]:
    for technique in page.techniques.all():
        yield option("technique", technique.modality_id)
    for concern in page.concerns.all():
        yield option("for", concern.pk)
    for language in page.languages.all():
        yield option("language", language.pk)
    if page.gender:
        yield option("gender", page.gender)
    for location in page.locations.all():
        yield option("at", "clinic")
        yield from (option("access", name) for name in ACCESS_FACTS if getattr(location, name))
        if location.week.has_evening:
            yield option("when", "evening")
        if location.week.has_weekend:
            yield option("when", "weekend")
    for mode, offered in (
        ("home", page.visits_homes),
        ("workplace", page.visits_workplaces),
        ("online", page.works_online),
    ):
        if offered:
            yield option("at", mode)
    for price in paid_sessions(page.prices.all()):
        yield from (option("price", band.value) for band in PRICE_BANDS if band.holds(price.amount))


def _points(page: PractitionerPage) -> Iterable[list[float]]:
    for point in page.points.all():
        is_base = point.location_id is None
        radius_km = (page.visit_radius_miles or 0) * KM_PER_MILE if is_base else 0.0
        yield [point.lat, point.lng, BASE if is_base else CLINIC, round(radius_km, 3)]


def words_for(page: PractitionerPage) -> str:
    """The words by which somebody is found, each once. Of an address: the town and the outward code."""
    texts = [page.title, page.job_title, page.headline, page.how_i_help, area_label(page.visit_base)]
    for location in page.locations.all():
        texts += [location.name if location.is_exact else "", location.town, location.outcode]
    return " ".join(dict.fromkeys(telling_words(" ".join(texts))))
