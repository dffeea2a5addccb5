"""Find the point of a postcode: exactly where it was imported, else by its district, else its area."""

from __future__ import annotations

import re

from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from practitioners.gazetteer.bundled import bundle
from practitioners.gazetteer.entry import Entry
from practitioners.gazetteer.match import Match, Option, PlaceNotFound, Text
from practitioners.gazetteer.point import Point
from practitioners.gazetteer.postcode import Postcode
from practitioners.models.place import Place

LESS_EXACT = gettext_lazy("We do not have {typed}, so distances are from the middle of {known}.")


def by_british_code(text: str) -> Match | None:
    """Return the match for a postcode, outward code or area in `text`, None if it holds none.

    Raises PlaceNotFound for codes that are no place, such as GIR 0AA.
    """
    code = _code_in(text)
    if code is None:
        area = bundle().areas.get(text.upper())
        return _area_match(area, "") if area else None
    if not code.is_mappable:
        raise PlaceNotFound.postal_only(str(code))
    rows = {row.key: row for row in Place.objects.coded("GB", code.compact, code.outcode)}
    if code.is_full and (row := rows.get(code.compact)):
        return Match(Point(row.lat, row.lng), str(code), "postcode", str(code))
    typed = str(code) if code.is_full else ""
    known = bundle().outcodes.get(code.outcode)
    if row := rows.get(code.outcode):
        # Our name for it first: a dump lists a dozen places in one district, in no order.
        name = known.name if known else row.name
        return _outcode_match(code.outcode, Point(row.lat, row.lng), name, typed)
    if known:
        return _outcode_match(code.outcode, known.point, known.name, typed)
    return _area_match(bundle().areas[code.area], typed or code.outcode)


def by_other_code(text: str, country: str) -> Match | None:
    """Return the match for an imported code of another country, None if there is none."""
    compact = re.sub(r"[^0-9A-Z]", "", text.upper())
    if not any(letter.isdigit() for letter in compact):
        return None
    row = Place.objects.coded(country, compact).first()
    if row is None:
        return None
    label = f"{text.upper()} ({row.name})" if row.name else text.upper()
    return Match(Point(row.lat, row.lng), label, "postcode", f"{country} {compact}")


def outcodes_starting_with(prefix: str) -> list[str]:
    """Return the outward codes that begin with `prefix`, shortest first: N1, N10, N11 …"""
    compact = prefix.upper().replace(" ", "")
    return sorted((code for code in bundle().outcodes if code.startswith(compact)), key=lambda c: (len(c), c))


def code_option(code: str) -> Option:
    entry = bundle().outcodes[code]
    return Option(code, f"{code} ({entry.name})", "", entry.name, 0, entry.point)


def _code_in(text: str) -> Postcode | None:
    """Find the code in "LS1 4AP", "Leeds LS1 4AP" and "LS1 4AP, Leeds"."""
    words = text.replace(",", " ").split()
    last_two, first_two = " ".join(words[-2:]), " ".join(words[:2])
    for attempt in (text, last_two, first_two, *words[-1:], *words[:1]):
        try:
            return Postcode.parse(attempt)
        except ValueError:
            continue
    return None


def _outcode_match(code: str, point: Point, name: str, typed: str) -> Match:
    return Match(point, f"{code} ({name})" if name else code, "outcode", code, _note(typed, code))


def _area_match(area: Entry, typed: str) -> Match:
    label = _("%(town)s (%(area)s postcodes)") % {"town": area.name, "area": area.ref}
    return Match(area.point, label, "area", area.ref, _note(typed, label))


def _note(typed: str, known: str) -> Text:
    return format_lazy(LESS_EXACT, typed=typed, known=known) if typed else ""
