"""schema.org data of people and techniques: pure functions, and nothing that the page does not show."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.conf import settings

from practitioners.areas import area_label
from practitioners.gazetteer.distance import KM_PER_MILE
from practitioners.models import Location, ModalityPage, PractitionerPage, PublishedPoint
from practitioners.money import money_text
from site_core.addresses import absolute_url
from site_core.models import Contributor
from site_core.seo.structured_data import Node, node, web_page

if TYPE_CHECKING:
    from practitioners.profile.credentials import Statement

_DAYS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}


def profile_data(
    page: PractitionerPage,
    *,
    statements: Sequence["Statement"],
    concerns: Sequence[str] = (),
    languages: Sequence[str] = (),
) -> list[Node]:
    """ProfilePage about a Person, and one business for each place of practice and for home visits.

    ``statements`` are the credentials that the page shows; only those we checked become credentials here.
    ``concerns`` and ``languages`` are names.
    """
    url = absolute_url(page.url or "")
    profile = web_page(
        "ProfilePage",
        name=page.title,
        path=page.url or "",
        description=page.headline,
        published=page.first_published_at,
        modified=page.last_published_at,
    ) | {"mainEntity": {"@id": f"{url}#person"}}
    businesses = [_business(page, place, url, number) for number, place in enumerate(page.locations.all(), 1)]
    if page.visits_homes and page.visit_base:
        businesses.append(_home_visits(page, url))
    person = _person(page, url, statements) | node(
        "Person", knowsAbout=[*_techniques(page), *concerns], knowsLanguage=list(languages)
    )
    return [profile, person, *businesses]


def _person(page: PractitionerPage, url: str, statements: Sequence["Statement"]) -> Node:
    checked = [statement for statement in statements if statement.checked_on]
    return node(
        "Person",
        id=f"{url}#person",
        name=page.title,
        jobTitle=page.job_title,
        description=page.headline,
        url=url,
        telephone=page.phone,
        sameAs=page.website,
        hasCredential=[_credential(statement) for statement in checked],
        memberOf=[_register(statement) for statement in checked if statement.register_url],
    )


def _techniques(page: PractitionerPage) -> list[str]:
    return [technique.modality.title for technique in page.techniques.all()]


def _register(statement: "Statement") -> Node:
    return node("Organization", name=statement.full_name, url=statement.register_url)


def _credential(statement: "Statement") -> Node:
    return node(
        "EducationalOccupationalCredential",
        name=statement.full_name,
        identifier=statement.number,
        recognizedBy=_register(statement),
        validUntil=statement.valid_until,
    )


def _business(page: PractitionerPage, place: Location, url: str, number: int) -> Node:
    point = getattr(place, "point", None)
    return node(
        "HealthAndBeautyBusiness",
        id=f"{url}#place-{number}",
        name=f"{page.title}, {place.name}" if place.is_exact and place.name else page.title,
        url=url,
        telephone=page.phone,
        employee={"@id": f"{url}#person"},
        address=node(
            "PostalAddress",
            streetAddress=place.street if place.is_exact else "",
            addressLocality=place.town if place.is_exact else area_label(place.town),
            postalCode=place.public_postcode,
            addressCountry=settings.HANDWELL_COUNTRY,
        ),
        geo=_geo(point) if point else None,
        priceRange=_price_range(page),
        openingHoursSpecification=[
            node(
                "OpeningHoursSpecification",
                dayOfWeek=f"https://schema.org/{_DAYS[day]}",
                opens=str(span).split("-")[0],
                closes=str(span).split("-")[1],
            )
            for day, spans in place.week
            for span in spans
        ],
    )


def _home_visits(page: PractitionerPage, url: str) -> Node:
    served: Node | str = area_label(page.visit_base)
    # Read with the page; a draft in the preview comes without and names its area.
    if getattr(page, "base_lat", None) is not None and page.visit_radius_miles:
        metres = round(page.visit_radius_miles * KM_PER_MILE * 1000)
        middle = node("GeoCoordinates", latitude=page.base_lat, longitude=page.base_lng)
        served = node("GeoCircle", geoMidpoint=middle, geoRadius=metres)
    return node(
        "HealthAndBeautyBusiness",
        id=f"{url}#home-visits",
        name=page.title,
        url=url,
        telephone=page.phone,
        employee={"@id": f"{url}#person"},
        areaServed=served,
        priceRange=_price_range(page),
    )


def _geo(point: PublishedPoint) -> Node:
    """The published point: of an area-only place that is the middle of a grid cell."""
    return node("GeoCoordinates", latitude=point.lat, longitude=point.lng)


def _price_range(page: PractitionerPage) -> str:
    amounts = sorted({price.amount for price in page.prices.all() if price.amount > 0})
    return "–".join(dict.fromkeys(money_text(amount) for amount in amounts[:1] + amounts[-1:]))


def modality_data(page: ModalityPage) -> list[Node]:
    """MedicalWebPage about a MedicalTherapy. No claim of what it treats: the page grades its own evidence."""
    about = node("MedicalTherapy", name=page.title, alternateName=page.synonym_list, description=page.answer)
    facts = node(
        "MedicalWebPage",
        about=about,
        author=_contributor(page.author),
        reviewedBy=_contributor(page.reviewer),
        lastReviewed=page.last_reviewed,
    )
    return [
        web_page(
            "MedicalWebPage",
            name=page.title,
            path=page.url or "",
            description=page.description,
            published=page.first_published_at,
            modified=page.last_published_at,
        )
        | facts
    ]


def _contributor(person: Contributor | None) -> Node | None:
    return node("Person", name=person.name, jobTitle=person.role) if person else None
