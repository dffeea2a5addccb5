"""The table of what people type, run as a whole: 98 % right, and never a crash."""

from pathlib import Path

import pytest

from practitioners.gazetteer.lookup import resolve
from practitioners.gazetteer.match import PlaceNotFound

pytestmark = pytest.mark.django_db

LINES = (Path(__file__).parent / "place_box.txt").read_text(encoding="utf-8").splitlines()
TABLE = [tuple(line.rsplit("|", 1)) for line in LINES if not line.startswith("#")]


def outcome_of(typed: str, expected: str) -> str:
    """What came of it, in the notation of the table; `expected` only picks which option is looked at."""
    try:
        return resolve(typed).label
    except PlaceNotFound as error:
        offered = error.options if error.kind == "ambiguous" else error.suggestions
        sign = "?" if error.kind == "ambiguous" else "~"
        labels = [f"{sign}{option.label}" for option in offered]
        return (
            expected
            if expected in labels
            else (labels[0] if labels and expected[0] != "!" else f"!{error.kind}")
        )


def test_the_table_is_large_enough():
    assert len({typed for typed, _expected in TABLE}) >= 200


def test_at_least_98_of_100_are_right():
    outcomes = [(typed, expected, outcome_of(typed, expected)) for typed, expected in TABLE]
    wrong = [outcome for outcome in outcomes if outcome[1] != outcome[2]]
    assert len(wrong) <= 0.02 * len(TABLE), wrong


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("N13", "N13 (Palmers Green)"),
        ("palmers green", "Palmers Green, London"),
        ("DE1", "DE1 (Derby)"),
        ("Newport", "?Newport, Isle of Wight"),
        ("SW1A 1AA", "SW1A (Westminster)"),
        ("zzzz", "!unknown"),
        ("", "!empty"),
    ],
)
def test_the_everyday_ones(typed, expected):
    assert outcome_of(typed, expected) == expected
