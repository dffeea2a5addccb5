"""Between a profile and the cells of its line, both ways."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from practitioners.importing.cells import join_items, split_items
from practitioners.importing.columns import COLUMNS, PLACE_TEXTS, PLACES, TEXTS, YES_OR_NO
from practitioners.importing.vocabulary import Vocabulary
from practitioners.joining.duplicates import plain
from practitioners.models import Credential, Location, PractitionerPage, PractitionerTechnique, Price


def external_id_of(page: PractitionerPage) -> str:
    """The key of a profile in a file: that of the list it came from, else one made of its number."""
    origin = getattr(page, "origin", None)
    return (origin.external_id if origin else "") or f"handwell-{page.pk}"


def values_of(page: PractitionerPage, *, external_id: str, email: str) -> dict[str, str]:
    """The cells of a profile, as ``canonical`` would leave them."""
    values = {column: str(getattr(page, name)) for column, name in TEXTS.items()}
    values |= {"external_id": external_id, "email": email.lower()}
    values |= {column: "yes" if getattr(page, column) else "no" for column in YES_OR_NO}
    values["visit_radius_miles"] = str(page.visit_radius_miles or "")
    places = list(page.locations.all())[:PLACES]
    for number in range(1, PLACES + 1):
        place = places[number - 1] if number <= len(places) else None
        for column, name in PLACE_TEXTS.items():
            values[_numbered(column, number)] = getattr(place, name) if place else ""
    values["techniques"] = join_items(
        [[row.modality.slug, str(row.since_year or "")] for row in page.techniques.all()]
    )
    values["concerns"] = join_items([[slug] for slug in sorted(each.slug for each in page.concerns.all())])
    values["languages"] = join_items([[code] for code in sorted(each.code for each in page.languages.all())])
    values["credentials"] = join_items(
        [[row.body.slug, row.number, row.scope] for row in page.credentials.all()]
    )
    values["prices"] = join_items(
        [
            [row.name, str(row.minutes), f"{Decimal(row.amount):.2f}", row.where, row.note]
            for row in page.prices.all()
        ]
    )
    return {column: values[column] for column in COLUMNS}


def put_values(page: PractitionerPage, values: Mapping[str, str], words: Vocabulary) -> None:
    """Writes cells into a profile in memory; columns that are not there leave what is there."""
    for column, name in TEXTS.items():
        if column in values:
            setattr(page, name, values[column])
    for column in YES_OR_NO:
        if column in values:
            setattr(page, column, values[column] == "yes")
    if "visit_radius_miles" in values:
        page.visit_radius_miles = int(values["visit_radius_miles"] or 0) or None
    if "name" in values:
        page.draft_title = page.title
    _put_places(page, values)
    _put_rows(page, values, words)


def _put_places(page: PractitionerPage, values: Mapping[str, str]) -> None:
    if "town" not in values and "postcode" not in values:
        return
    # Hours and access facts are in no column, so a place keeps them as long as it keeps its position.
    old = list(page.locations.all())
    places = []
    for number in range(1, PLACES + 1):
        present = {
            name: values[_numbered(column, number)]
            for column, name in PLACE_TEXTS.items()
            if _numbered(column, number) in values
        }
        place = old[number - 1] if number <= len(old) else None
        if not present:
            places += [place] if place else []
            continue
        if not any(value for name, value in present.items() if name != "precision"):
            continue
        place = place or Location()
        for name, value in present.items():
            setattr(place, name, value or Location._meta.get_field(name).get_default())
        place.clean()
        places.append(place)
    page.locations = places + old[PLACES:]


def _put_rows(page: PractitionerPage, values: Mapping[str, str], words: Vocabulary) -> None:
    if "techniques" in values:
        page.techniques = [
            PractitionerTechnique(modality=_find(words.techniques, slug), since_year=int(year or 0) or None)
            for slug, year in _parts(values["techniques"], 2)
        ]
    if "concerns" in values:
        page.concerns = [_find(words.concerns, slug) for (slug,) in _parts(values["concerns"], 1)]
    if "languages" in values:
        page.languages = [_find(words.languages, code) for (code,) in _parts(values["languages"], 1)]
    if "credentials" in values:
        page.credentials = [
            Credential(body=_find(words.bodies, slug), number=number, scope=scope)
            for slug, number, scope in _parts(values["credentials"], 3)
        ]
    if "prices" in values:
        page.prices = [
            Price(name=name, minutes=int(minutes), amount=Decimal(amount), where=where, note=note)
            for name, minutes, amount, where, note in _parts(values["prices"], 5)
        ]


def _find(known: Mapping[str, Any], short: str) -> Any:
    return known[plain(short)]


def _parts(text: str, count: int) -> Iterable[tuple[str, ...]]:
    for item in split_items(text):
        yield tuple((*item, *[""] * count)[:count])


def _numbered(column: str, number: int) -> str:
    return column if number == 1 else f"{column}_{number}"
