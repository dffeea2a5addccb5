"""What a visitor may have meant: names that start the same way, names that look alike."""

from __future__ import annotations

from functools import cache

from practitioners.gazetteer.bundled import bundle
from practitioners.gazetteer.candidates import BUNDLED_COUNTRY, distinct, entry_from, option, weight
from practitioners.gazetteer.codes import code_option, outcodes_starting_with
from practitioners.gazetteer.entry import Entry
from practitioners.gazetteer.match import Option
from practitioners.gazetteer.names import name_key
from practitioners.gazetteer.spelling import SpellingIndex, allowed_slips, slips_between
from practitioners.models.place import Place

MOST_ALIKE = 10


def suggest(text: str, limit: int = 8, *, country: str = BUNDLED_COUNTRY) -> list[Option]:
    """Return places whose name starts with `text`, the largest first; then likely misspellings.

    For the start of a postcode: its outward codes. Every label resolves when typed back.
    """
    prefix = name_key(text)
    if not prefix:
        return []
    if country == BUNDLED_COUNTRY and any(letter.isdigit() for letter in prefix):
        return [code_option(code) for code in outcodes_starting_with(prefix)[: max(0, limit)]]
    found = list(bundle().starting_with(prefix)) if country == BUNDLED_COUNTRY else []
    rows = Place.objects.starting_with(country, prefix).order_by("-population", "key")
    found += [entry_from(row) for row in rows[:50]]
    if len(found) < limit and len(prefix) > 2:
        found += misspelt(prefix, country)
    # Exact names first: "Bath" before "Bathgate", however large that is.
    ranked = sorted(
        distinct(found), key=lambda entry: (entry.key != prefix, not entry.key.startswith(prefix))
    )
    return [option(entry) for entry in ranked[: max(0, limit)]]


@cache
def _spelling() -> SpellingIndex:
    return SpellingIndex(bundle().keys)


def misspelt(key: str, country: str) -> list[Entry]:
    """Return the places `key` may be a misspelling or the start of: fewest slips first, then the largest.

    Imported names are compared only where their first half is right: that few rows the
    index hands over in a millisecond, whatever the size of the table.
    """
    ranked: list[tuple[int, int, Entry]] = []
    if country == BUNDLED_COUNTRY:
        ranked += [(1, -weight(entry), entry) for entry in bundle().starting_with(f"{key} ")]
        for slips, name in _spelling().close_to(key):
            ranked += [(slips, -weight(entry), entry) for entry in bundle().named(name)]
    most = allowed_slips(key)
    for row in Place.objects.starting_with(country, key[: max(3, len(key) // 2)]).order_by(
        "-population", "key"
    )[:100]:
        slips = slips_between(key, row.key, most)
        if slips <= most:
            ranked.append((slips, -max(row.population, 1), entry_from(row)))
    ranked.sort(key=lambda item: item[:2])
    once = {entry.ref for entry in distinct(entry for _slips, _weight, entry in ranked)}
    found = {entry.ref: entry for _slips, _weight, entry in ranked if entry.ref in once}
    return list(found.values())[:MOST_ALIKE]
