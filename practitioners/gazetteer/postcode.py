"""United Kingdom postcodes (with Guernsey, Jersey and the Isle of Man, which use the same form).

Every rule that is true only here lives in this module; another country is another module. The
form follows the Royal Mail's programmer's guide to the Postcode Address File: an outward code of
one of six shapes, and an inward code of a digit and two letters that are never C, I, K, M, O or V.
The areas that exist come from `data/postcode_areas.csv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from practitioners.gazetteer.data import rows_of
from practitioners.gazetteer.names import as_typed

OUTWARD_SHAPES = ("A9", "A99", "AA9", "AA99", "A9A", "AA9A")
INWARD_SHAPE = "9AA"
INWARD_LETTERS = frozenset("ABDEFGHJLNPQRSTUWXYZ")
# M, N, R, V, X and Y are districts of the West End given up in 2000 and still typed.
THIRD_LETTERS = frozenset("ABCDEFGHJKMNPRSTUVWXY")
FOURTH_LETTERS = frozenset("ABEHMNPRVWXY")
# Only inner London needed more districts than numbers allow.
AREAS_WITH_LETTERED_DISTRICTS = frozenset({"E", "EC", "N", "NW", "SE", "SW", "W", "WC"})
# Valid on an envelope but not on a map of the area served: a bank's own code, business and
# prize-draw post, forces post, and the overseas territories.
# Ten times faster than looking for slips, for the millions in a file.
_WELL_WRITTEN = re.compile(
    rf"([A-Z]{{1,2}})([0-9][0-9A-Z]?)(?: ?([0-9][{''.join(sorted(INWARD_LETTERS))}]{{2}}))?"
)
_POSTAL_ONLY = re.compile(
    r"(GIR|BF|BX|XX|ASCN|BBND|BIQQ|FIQQ|GX|PCRN|SIQQ|STHL|TDCU|TKCA)(\d{0,2})(\d[A-Z]{2})?"
)

# A full code inside other text, with any letters: a slip of the finger gives an address away just as well.
_FULL_IN_TEXT = re.compile(r"\b([A-Z]{1,2}[0-9][0-9A-Z]?)\s*[0-9][A-Z]{2}\b", re.IGNORECASE)

# What a finger or a font turns into what; applied only where the form allows nothing else.
_AS_DIGIT = {"O": "0", "I": "1", "L": "1"}
_AS_LETTER = {"0": "O", "1": "I"}


def outward_only(text: str) -> str:
    """The text with every full postcode in it, or what looks like one, cut to its first half."""
    return _FULL_IN_TEXT.sub(r"\1", text)


@cache
def areas() -> frozenset[str]:
    """Return the 124 postcode areas: "AB" … "ZE"."""
    return frozenset(row["area"] for row in rows_of("postcode_areas.csv"))


@dataclass(frozen=True, slots=True, order=True)
class Postcode:
    """A postcode, or as much of one as was given: at least its outward code.

    Two codes are equal however they were typed. `str()` is the form for envelopes, "N13 4AA".
    """

    area: str
    district: str
    incode: str | None = None

    @property
    def outcode(self) -> str:
        return self.area + self.district

    @property
    def is_full(self) -> bool:
        return self.incode is not None

    @property
    def is_mappable(self) -> bool:
        """False for codes that are only a way to address post (GIR 0AA, forces, overseas)."""
        return self.area in areas()

    @property
    def compact(self) -> str:
        """Without the space, as tables of codes are keyed: "N134AA"."""
        return self.outcode + (self.incode or "")

    def __str__(self) -> str:
        return f"{self.outcode} {self.incode}" if self.incode else self.outcode

    @classmethod
    def parse(cls, text: str) -> Postcode:
        """Read a full postcode or an outward code in any case and spacing.

        A sector ("N13 4") or an unfinished code ("N13 4A") gives its outward code. Letters and
        digits that look alike are put right where only one reading is possible: "SW1A OAA",
        "L51 4AP" stays as it is, "0X1 2JD" is Oxford. At least one character must be a real
        digit, so that no word is ever taken for a code.

        Raises ValueError when the text is not a postcode of this country.
        """
        if well_written := _WELL_WRITTEN.fullmatch(text):
            area, district, incode = well_written.groups()
            if area in areas() and _district_exists(area, district):
                return cls(area, district, incode)
        words = re.findall(r"[0-9A-Z]+", as_typed(text).upper())
        compact = "".join(words)
        if not 2 <= len(compact) <= 9 or compact.isdigit() or compact.isalpha():
            raise ValueError(f"{text[:20]!r} is not a postcode")
        found = _postal_only(compact) or _spaced(words) or _whole(compact) or _unfinished(compact)
        if found is None:
            raise ValueError(f"{text[:20]!r} is not a postcode")
        return found


def _postal_only(compact: str) -> Postcode | None:
    match = _POSTAL_ONLY.fullmatch(re.sub(r"^G[I1]R[O0]AA$", "GIR0AA", compact))
    return Postcode(*match.groups()) if match else None


def _spaced(words: list[str]) -> Postcode | None:
    """Trust a space in the usual place: "LS1 4" is sector 4 of LS1, not district LS14."""
    if len(words) != 2 or len(words[1]) > 3:
        return None
    outward = _outward(words[0])
    if outward is None:
        return None
    if len(words[1]) == 3:
        incode = _fit(words[1], INWARD_SHAPE)
        return Postcode(*outward, incode) if incode else None
    return Postcode(*outward) if _fit(words[1], INWARD_SHAPE[: len(words[1])]) else None


def _whole(compact: str) -> Postcode | None:
    incode = _fit(compact[-3:], INWARD_SHAPE) if len(compact) >= 5 else None
    outward = _outward(compact[:-3]) if incode else _outward(compact)
    return Postcode(*outward, incode) if outward else None


def _unfinished(compact: str) -> Postcode | None:
    for cut in (2, 1):
        outward = _outward(compact[:-cut])
        if outward and _fit(compact[-cut:], INWARD_SHAPE[:cut]):
            return Postcode(*outward)
    return None


@cache
def _shapes_of(length: int) -> tuple[str, ...]:
    return tuple(shape for shape in OUTWARD_SHAPES if len(shape) == length)


def _outward(typed: str) -> tuple[str, str] | None:
    """Return (area, district) of the reading with the fewest corrections, or None."""
    readings = []
    for shape in _shapes_of(len(typed)):
        for fitted in _readings(typed, shape):
            letters = 2 if shape.startswith("AA") else 1
            area, district = fitted[:letters], fitted[letters:]
            if area in areas() and _district_exists(area, district):
                corrections = sum(a != b for a, b in zip(typed, fitted, strict=True))
                readings.append((corrections, area, district))
    if not readings:
        return None
    _, area, district = min(readings)
    return area, district


def _district_exists(area: str, district: str) -> bool:
    if len(district) == 2 and district[0] == "0":
        return False
    if not district[-1].isalpha():
        return True
    allowed = THIRD_LETTERS if len(area) == 1 else FOURTH_LETTERS
    return area in AREAS_WITH_LETTERED_DISTRICTS and district[-1] in allowed


def _readings(typed: str, shape: str) -> Iterator[str]:
    choices = []
    for letter, kind in zip(typed, shape, strict=True):
        table = _AS_DIGIT if kind == "9" else _AS_LETTER
        choice = table.get(letter, letter)
        if choice.isdigit() != (kind == "9"):
            return
        # A typed 1 in a letter's place is an I or, in lower case, an L.
        choices.append("IL" if kind == "A" and letter == "1" else choice)
    yield from map("".join, product(*choices))


def _fit(typed: str, shape: str) -> str | None:
    """Return an inward code (or the start of one) with look-alikes put right, or None."""
    for fitted in _readings(typed, shape):
        if all(letter in INWARD_LETTERS for letter in fitted[1:]):
            return fitted
    return None
