"""The finder's promises, kept the slow way: one person after the other, straight from the tables."""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from practitioners.models import ModalityPage, PractitionerPage
from practitioners.models.location import ACCESS_FACTS

MILE = 1.609344
NEVER = math.inf
#: Groups in which somebody must have everything that is ticked; in the others one of it is enough.
ALL_OF = ("technique", "for", "now", "access")
BANDS = {"under-40": (0, 40), "40-60": (40, 60), "60-80": (60, 80), "80-up": (80, 10**9)}


def miles_apart(lat1: float, lng1: float, lat2: float, lng2: float) -> float:
    """The haversine formula on a sphere of 6371.0088 km."""
    a, b, half_a, half_b = (math.radians(x) for x in (lat1, lat2, (lat2 - lat1) / 2, (lng2 - lng1) / 2))
    h = math.sin(half_a) ** 2 + math.cos(a) * math.cos(b) * math.sin(half_b) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(h)) / MILE


@dataclass
class Person:
    """What a visitor may filter somebody by."""

    pk: int
    surname: str
    clinics: list[tuple[float, float]] = field(default_factory=list)
    bases: list[tuple[float, float, float]] = field(default_factory=list)
    towns: set[str] = field(default_factory=set)
    outcodes: set[str] = field(default_factory=set)
    has: dict[str, set[str]] = field(default_factory=dict)
    lowest: float = NEVER

    def clinic_miles(self, at: tuple[float, float], radius: float) -> float:
        """To the nearest clinic within a radius."""
        return min((d for c in self.clinics if (d := miles_apart(*at, *c)) <= radius), default=NEVER)

    def base_miles(self, at: tuple[float, float]) -> float:
        """To where they set out from, if they would come."""
        return min((d for *b, reach in self.bases if (d := miles_apart(*at, *b)) <= reach), default=NEVER)


def everybody(today: date) -> list[Person]:
    """All whom a visitor may see on a day."""
    return list(_people(today))


def _people(today: date) -> Iterator[Person]:
    slug_of = dict(ModalityPage.objects.filter(live=True).values_list("pk", "slug"))
    for page in PractitionerPage.objects.all():
        listing = page.listing
        if not page.live or listing.consent_at is None or listing.paused_at is not None:
            continue
        person = Person(page.pk, page.title.split()[-1])
        locations = list(page.locations.all())
        for point in page.points.all():
            if point.location_id:
                person.clinics.append((point.lat, point.lng))
            else:
                person.bases.append((point.lat, point.lng, page.visit_radius_miles or 0))
        person.towns = {place.town for place in locations} | ({page.visit_base} - {""})
        person.outcodes = {place.postcode.split()[0] for place in locations}
        amounts = [price.amount for price in page.prices.all()]
        paid = [amount for amount in amounts if amount > 0] or amounts
        person.lowest = float(min(paid, default=Decimal("Infinity")))
        away = listing.away_until is not None and today <= listing.away_until
        person.has = {
            "technique": {slug_of[line.modality_id] for line in page.techniques.all()},
            "for": {concern.slug for concern in page.concerns.all()},
            "language": {language.code for language in page.languages.all()},
            "gender": {page.gender} - {""},
            "access": {name for name in ACCESS_FACTS if any(getattr(place, name) for place in locations)},
            "when": set(_times(locations)),
            "price": {band for band, (low, high) in BANDS.items() if any(low <= a < high for a in paid)},
            "at": {
                mode
                for mode, offered in (
                    ("clinic", bool(locations)),
                    ("home", page.visits_homes),
                    ("workplace", page.visits_workplaces),
                    ("online", page.works_online),
                )
                if offered
            },
            "now": ({"open"} if listing.taking == "open" and not away else set())
            | ({"space"} if not away and _has_space(listing, today) else set()),
            "body": {
                check.body.slug
                for check in page.credential_checks.select_related("body")
                if (check.valid_until is None or check.valid_until >= today)
                and page.credentials.filter(body=check.body, number=check.number).exists()
            },
        }
        yield person


def _times(locations: Iterable[object]) -> Iterator[str]:
    for place in locations:
        for day, text in place.hours.items():  # type: ignore[attr-defined]
            if day in ("sat", "sun"):
                yield "weekend"
            elif text.endswith(":00") and int(text[-5:-3]) > 18:
                yield "evening"


def _has_space(listing: object, today: date) -> bool:
    set_on = listing.space_set_on  # type: ignore[attr-defined]
    if not listing.space or set_on is None or set_on > today:  # type: ignore[attr-defined]
        return False
    if listing.space == "today":  # type: ignore[attr-defined]
        return set_on == today
    return set_on.isocalendar()[:2] == today.isocalendar()[:2]


@dataclass
class Question:
    """A search in the test's own words."""

    at: tuple[float, float] | None = None
    radius: float = 10
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    text: Callable[[Person], bool] | None = None
    seen: dict[int, tuple[float, float]] = field(default_factory=dict)

    def distances(self, person: Person) -> tuple[float, float]:
        """To somebody's clinic and to their base, where they count."""
        if person.pk not in self.seen and self.at is not None:
            self.seen[person.pk] = (person.clinic_miles(self.at, self.radius), person.base_miles(self.at))
        return self.seen[person.pk]

    def reached(self, person: Person, modes: tuple[str, ...]) -> bool:
        """Whether somebody can be met, in one of some ways (none: any)."""
        if self.at is None:
            return not modes or bool(person.has["at"] & set(modes))
        clinic, base = self.distances(person)
        near = clinic < NEVER
        if not modes:
            return near or base <= self.radius
        ways = {
            "clinic": near,
            "home": base < NEVER and "home" in person.has["at"],
            "workplace": (near or base < NEVER) and "workplace" in person.has["at"],
            "online": "online" in person.has["at"],
        }
        return any(ways[mode] for mode in modes)

    def miles(self, person: Person) -> float:
        """As far as a card says it is."""
        if self.at is None:
            return NEVER
        clinic, base = self.distances(person)
        return {("clinic",): clinic, ("home",): base}.get(self.chosen.get("at", ()), min(clinic, base))

    def holds(self, person: Person, chosen: dict[str, tuple[str, ...]]) -> bool:
        """Whether somebody answers with some options ticked."""
        if self.text and not self.text(person):
            return False
        if not self.reached(person, chosen.get("at", ())):
            return False
        for group, values in chosen.items():
            if group == "at":
                continue
            those = [value in person.has[group] for value in values]
            if not (all(those) if group in ALL_OF else any(those)):
                return False
        return True

    def answer(self, people: Iterable[Person]) -> list[Person]:
        """Everybody who answers."""
        return [person for person in people if self.holds(person, self.chosen)]

    def count(self, people: Iterable[Person], group: str, value: str) -> int:
        """What the number beside an option means: those left with it too; of "any of", those who have it."""
        ticked = self.chosen.get(group, ())
        wanted = (*ticked, value) if group in ALL_OF else (value,)
        return sum(self.holds(person, {**self.chosen, group: wanted}) for person in people)


def turn(pk: int, day: date) -> int:
    """SplitMix64's finaliser, in whole numbers."""
    mask = 2**64 - 1
    z = (pk + day.toordinal() * 0x9E3779B97F4A7C15) & mask
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
    return z ^ (z >> 31)
