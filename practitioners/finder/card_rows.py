"""What the finder's row keeps of a person for their card: written on change, so that a list costs one query.

Loading twenty profiles with everything a card shows takes half of the time of a result page. Names of
techniques and bodies are kept by id and looked up in the vocabulary, so that renaming one is seen at once.
"""

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from practitioners.areas import area_label
from practitioners.finder.options import option
from practitioners.finder.vocabulary import Vocabulary
from practitioners.gazetteer.distance import haversine_km
from practitioners.gazetteer.point import Point
from practitioners.models import Listing, PractitionerPage
from practitioners.profile.card_facts import CardFacts
from practitioners.profile.prices import LowestPrice, lowest


def card_row(page: PractitionerPage) -> dict[str, Any]:
    """The facts of a card as values for JSON; days are proleptic ordinals."""
    price, listing = lowest(page.prices.all()), page.listing
    return {
        "slug": page.slug,
        "name": page.title,
        "initials": page.initials,
        "job": page.job_title,
        "headline": page.headline,
        "photo": page.photo_id,
        "techniques": [technique.modality_id for technique in page.techniques.all()],
        "places": [
            [place.town, *([place.point.lat, place.point.lng] if hasattr(place, "point") else [None, None])]
            for place in page.locations.all()
        ],
        "base": area_label(page.visit_base),
        "homes": page.visits_homes,
        "workplaces": page.visits_workplaces,
        "online": page.works_online,
        "price": price and [str(price.amount), price.minutes, price.is_only],
        "checks": [
            [check.body_id, check.valid_until and check.valid_until.toordinal()]
            for check in page.credential_checks.all()
        ],
        "taking": listing.taking,
        "away": listing.away_until and listing.away_until.toordinal(),
        "space": listing.space,
        "space_set": listing.space_set_on and listing.space_set_on.toordinal(),
        "confirmed": listing.confirmed_on and listing.confirmed_on.toordinal(),
        "counted": listing.counted_from and listing.counted_from.toordinal(),
    }


@dataclass(frozen=True)
class CardRow:
    """A row, read back."""

    values: Mapping[str, Any]

    @classmethod
    def read(cls, text: str) -> "CardRow":
        """From the text of the row."""
        return cls(json.loads(text))

    @property
    def slug(self) -> str:
        """The last part of the profile's address."""
        return str(self.values["slug"])

    @property
    def name(self) -> str:
        """As on the profile."""
        return str(self.values["name"])

    @property
    def headline(self) -> str:
        """Their one line."""
        return str(self.values["headline"])

    @property
    def work_and_towns(self) -> str:
        """What they are, and where: "Massage therapist, Palmers Green, Enfield"."""
        return ", ".join(dict.fromkeys([self.values["job"], *(place[0] for place in self.values["places"])]))

    @property
    def photo_id(self) -> int | None:
        """The picture, if there is one."""
        photo: int | None = self.values["photo"]
        return photo

    @property
    def confirmed_on(self) -> datetime.date | None:
        """When the details were last confirmed."""
        return _day(self.values["confirmed"])

    @property
    def counted_from(self) -> datetime.date | None:
        """The day from which the age of the profile counts."""
        return _day(self.values.get("counted"))

    def nearest_town(self, origin: Point | None) -> str:
        """The town of the place that a distance from ``origin`` is measured to, or nothing without one."""
        placed = [(town, Point(lat, lng)) for town, lat, lng in self.values["places"] if lat is not None]
        if origin is None or not placed:
            return ""
        return str(min(placed, key=lambda place: haversine_km(origin, place[1]))[0])

    def facts(self, vocabulary: Vocabulary, today: datetime.date) -> CardFacts:
        """What the card is made of, on a day."""
        row, names = self.values, vocabulary.names
        techniques = (names.get(option("technique", pk)) for pk in row["techniques"])
        standing = (body for body, until in row["checks"] if until is None or until >= today.toordinal())
        bodies = (names.get(option("body", pk)) for pk in standing)
        return CardFacts(
            name=row["name"],
            initials=row["initials"],
            job_title=row["job"],
            headline=row["headline"],
            techniques=tuple(name for name in techniques if name),
            towns=tuple(dict.fromkeys(town for town, _lat, _lng in row["places"])),
            visit_base=row["base"],
            visits_homes=row["homes"],
            visits_workplaces=row["workplaces"],
            works_online=row["online"],
            lowest_price=LowestPrice(Decimal(row["price"][0]), *row["price"][1:]) if row["price"] else None,
            listing=Listing(
                taking=row["taking"],
                away_until=_day(row["away"]),
                space=row["space"],
                space_set_on=_day(row["space_set"]),
            ),
            checked=tuple(name for name in bodies if name),
        )


def _day(ordinal: int | None) -> datetime.date | None:
    return datetime.date.fromordinal(ordinal) if ordinal else None
