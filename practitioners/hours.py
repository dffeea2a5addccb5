"""Opening hours of a week: a value type, written as people write them ("09:00-12:30, 14:00-20:00")."""

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKEND = frozenset({"sat", "sun"})
#: An appointment counts as an evening one when a weekday span ends after this minute of the day (18:00).
EVENING_MINUTE = 18 * 60
_SPAN = re.compile(r"^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|to)\s*(\d{1,2})(?:[:.](\d{2}))?$")


class HoursError(ValueError):
    """Hours that cannot be read; ``day`` names where."""

    def __init__(self, day: str, text: str) -> None:
        super().__init__(f"{day}: {text!r} is not a time span such as 09:00-17:00")
        self.day, self.text = day, text


@dataclass(frozen=True, order=True)
class Span:
    """From one minute of the day to a later one (0 to 1440)."""

    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.start // 60:02d}:{self.start % 60:02d}-{self.end // 60:02d}:{self.end % 60:02d}"


def _read_span(day: str, text: str) -> Span:
    match = _SPAN.match(text.strip())
    if not match:
        raise HoursError(day, text)
    h1, m1, h2, m2 = (int(part or 0) for part in match.groups())
    span = Span(h1 * 60 + m1, h2 * 60 + m2)
    if m1 > 59 or m2 > 59 or not span.start < span.end <= 24 * 60:
        raise HoursError(day, text)
    return span


@dataclass(frozen=True)
class WeeklyHours:
    """The spans of each day of the week."""

    spans: tuple[tuple[str, tuple[Span, ...]], ...]

    @classmethod
    def parse(cls, raw: Mapping[str, str]) -> "WeeklyHours":
        """From a mapping of day to text; raises ``HoursError`` for an unknown day, a slip, or an overlap."""
        unknown = set(raw) - set(DAYS)
        if unknown:
            raise HoursError(min(unknown), "")
        days = []
        for day in DAYS:
            text = raw.get(day) or ""
            spans = tuple(sorted(_read_span(day, part) for part in text.split(",") if part.strip()))
            if any(a.end > b.start for a, b in itertools.pairwise(spans)):
                raise HoursError(day, text)
            if spans:
                days.append((day, spans))
        return cls(tuple(days))

    def __iter__(self) -> Iterator[tuple[str, tuple[Span, ...]]]:
        return iter(self.spans)

    def __bool__(self) -> bool:
        return bool(self.spans)

    def as_json(self) -> dict[str, str]:
        """The canonical text of each open day."""
        return {day: ", ".join(map(str, spans)) for day, spans in self.spans}

    @property
    def has_evening(self) -> bool:
        """Open after 18:00 on at least one weekday."""
        return any(day not in WEEKEND and spans[-1].end > EVENING_MINUTE for day, spans in self.spans)

    @property
    def has_weekend(self) -> bool:
        """Open on a Saturday or Sunday."""
        return any(day in WEEKEND for day, _ in self.spans)
