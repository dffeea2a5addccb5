"""Loads the invented practitioners: their pages, and what stands beside them."""

import datetime
from pathlib import Path
from typing import Any

from django.utils import timezone

from practitioners.demo.beside import put_checks, put_listing
from practitioners.demo.portraits_in_place import Portraits
from practitioners.finder.signals import deferred
from practitioners.geocoding import publish_points_in_bulk
from practitioners.models import (
    Concern,
    Credential,
    CredentialBody,
    FinderPage,
    Language,
    Location,
    ModalityPage,
    PractitionerPage,
    PractitionerTechnique,
    Price,
)
from site_core.demo.place import put_page
from site_core.demo.record import Record, read_list

FOLDER = Path(__file__).parent
TEXTS = (
    "pronouns",
    "gender",
    "job_title",
    "headline",
    "how_i_help",
    "approach",
    "about",
    "first_visit",
    "cancellation",
    "booking_url",
    "phone",
    "website",
)


def load_people(finder: FinderPage) -> int:
    """How many there are now; the words of the directory come first."""
    today = timezone.localdate()
    vocabulary, portraits = Vocabulary(), Portraits(FOLDER / "portraits")
    pages = []
    with deferred():
        for record in read_list(FOLDER / "people.toml", "person"):
            with record as person:
                # For readers of the file: which case of the site this person stands for.
                person.take("state")
                pages.append(_load(finder, person, vocabulary, portraits, today))
        # Their listings have just been saved, so the finder reads all of them anew when this block ends.
        publish_points_in_bulk(pages)
    return PractitionerPage.objects.count()


class Vocabulary:
    """The words of the directory by slug, read once: a hundred profiles would ask for each again."""

    def __init__(self) -> None:
        self.modalities = {page.slug: page for page in ModalityPage.objects.all()}
        self.concerns = {concern.slug: concern for concern in Concern.objects.all()}
        self.languages = {language.code: language for language in Language.objects.all()}
        self.bodies = {body.slug: body for body in CredentialBody.objects.all()}


def _load(
    finder: FinderPage, person: Record, words: Vocabulary, portraits: Portraits, today: datetime.date
) -> PractitionerPage:
    credentials = person.take("credentials", [])
    page = put_page(
        PractitionerPage,
        finder,
        person.take("slug"),
        {
            "title": person.take("name"),
            "photo": portraits.get(person.take("portrait", None)),
            "concerns": [words.concerns[slug] for slug in person.take("concerns")],
            "languages": [words.languages[code] for code in person.take("languages")],
            "works_online": person.take("online"),
        }
        | person.text(*TEXTS)
        | _visits(person.take("visits")),
        children={
            "techniques": [
                PractitionerTechnique(
                    modality=words.modalities[each["slug"]], since_year=today.year - each["years"]
                )
                for each in person.take("techniques")
            ],
            "locations": [_location(fields) for fields in person.take("locations", [])],
            "prices": [Price(**fields) for fields in person.take("prices", [])],
            "credentials": [
                Credential(body=words.bodies[each["body"]], number=each["number"], scope=each["scope"])
                for each in credentials
            ],
        },
        tags=person.take("tags"),
    )
    put_listing(page, person, today)
    put_checks(page, credentials, words.bodies, today)
    return page


def _visits(visits: dict[str, Any]) -> dict[str, Any]:
    return {
        "visits_homes": visits["homes"],
        "visit_base": visits.get("base", ""),
        "visit_radius_miles": visits.get("radius_miles"),
        "visits_workplaces": visits["workplaces"],
    }


def _location(fields: dict[str, Any]) -> Location:
    access = fields.get("access", {})
    return Location(**{name: value for name, value in fields.items() if name != "access"}, **access)
