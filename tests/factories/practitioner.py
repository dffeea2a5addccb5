"""Profiles with what stands beside them: listing, published points, the finder's entry."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

import factory
import wagtail_factories
from django.utils import timezone

from practitioners.finder import entries
from practitioners.models import (
    Credential,
    CredentialBody,
    CredentialCheck,
    Listing,
    Location,
    ModalityPage,
    PractitionerPage,
    PractitionerTechnique,
    Price,
    PublishedPoint,
)
from tests.factories.tree import the_finder

PALMERS_GREEN = (51.618, -0.110)


class PractitionerFactory(wagtail_factories.PageFactory):
    """A listed practitioner; by default one with an exact place in Palmers Green and a price.

    Beside the fields of the page:

    - ``point=(lat, lng)`` moves the first place; ``locations=[{"town": …, "point": (lat, lng)}]`` gives other
      places, ``locations=[]`` none; ``base=(lat, lng)`` is where home visits start (with ``radius=`` miles).
    - ``techniques=[modality]`` or ``[(modality, since_year)]``; ``concerns``, ``languages``, ``tags``: lists.
    - ``prices=[45, {"amount": 60, "where": "home"}]``; ``credentials=[body]`` or ``[(body, number)]``,
      checked today unless ``checked=False``.
    - ``listing={"taking": "waiting", "owner": user}`` changes the listing; ``listing=None`` leaves it out.
      ``consent=False`` makes somebody who has not agreed to be listed.
    """

    class Meta:
        model = PractitionerPage

    parent = factory.LazyFunction(the_finder)
    title = factory.Sequence(lambda n: f"Ann Example {n}")
    job_title = "Massage therapist"
    headline = "Calm, firm work for tired backs"

    @classmethod
    def _create_instance(cls, model_class: Any, parent: Any, kwargs: dict[str, Any]) -> PractitionerPage:
        beside = {name: kwargs.pop(name) for name in tuple(kwargs) if name in BESIDE}
        if (base := beside.get("base")) is not None:
            kwargs |= {"visits_homes": True, "visit_radius_miles": beside.get("radius", 5)}
            kwargs.setdefault("visit_base", "Palmers Green")
        if kwargs.get("live", True):
            kwargs.setdefault("first_published_at", timezone.now())
        page = model_class(**kwargs)
        places = beside.get("locations", [{"point": beside.get("point", PALMERS_GREEN)}])
        points = [place.get("point") for place in places]
        page.locations = [_location(place) for place in places]
        page.techniques = list(_techniques(beside.get("techniques", ())))
        page.prices = [_price(price) for price in beside.get("prices", [50])]
        page.credentials = [Credential(body=body, number=n) for body, n in _credentials(beside)]
        page.concerns = list(beside.get("concerns", ()))
        page.languages = list(beside.get("languages", ()))
        if tags := beside.get("tags"):
            page.tags.add(*tags)
        parent.add_child(instance=page)
        _publish_points(page, points, base)
        _list(page, beside)
        entries.refresh([page.pk])
        return page


BESIDE = frozenset(
    {
        "base",
        "checked",
        "concerns",
        "consent",
        "credentials",
        "languages",
        "listing",
        "locations",
        "point",
        "prices",
        "radius",
        "tags",
        "techniques",
    }
)


def _location(place: dict[str, Any]) -> Location:
    words = {"town": "Palmers Green", "postcode": "N13 4AA", "street": "1 Test Lane", "precision": "exact"}
    return Location(**(words | {name: value for name, value in place.items() if name != "point"}))


def _techniques(wanted: Sequence[Any]) -> Iterable[PractitionerTechnique]:
    for each in wanted:
        modality, year = (each, None) if isinstance(each, ModalityPage) else each
        yield PractitionerTechnique(modality=modality, since_year=year)


def _price(price: Any) -> Price:
    facts = price if isinstance(price, dict) else {"amount": price}
    return Price(**({"name": "Massage", "minutes": 60} | facts))


def _credentials(beside: dict[str, Any]) -> list[tuple[CredentialBody, str]]:
    wanted = beside.get("credentials", ())
    return [(each, "12345") if isinstance(each, CredentialBody) else each for each in wanted]


def _publish_points(page: PractitionerPage, points: Sequence[Any], base: Any) -> None:
    places = [(place, point, place.town) for place, point in zip(page.locations.all(), points, strict=True)]
    PublishedPoint.objects.bulk_create(
        PublishedPoint(
            page=page, location=place, lat=point[0], lng=point[1], exactness="postcode", label=label
        )
        for place, point, label in [*places, (None, base, page.visit_base)]
        if point is not None
    )


def _list(page: PractitionerPage, beside: dict[str, Any]) -> None:
    today = timezone.localdate()
    facts = beside.get("listing", {})
    if facts is None:
        Listing.objects.filter(page=page).delete()
    else:
        agreed = timezone.now() - datetime.timedelta(days=30) if beside.get("consent", True) else None
        for name, value in ({"consent_at": agreed, "confirmed_on": today} | facts).items():
            setattr(page.listing, name, value)
        page.listing.save()
    if beside.get("checked", True):
        CredentialCheck.objects.bulk_create(
            CredentialCheck(page=page, body=body, number=number, checked_on=today)
            for body, number in _credentials(beside)
        )
