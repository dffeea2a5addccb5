"""Which lists become a block of their own, and which figures ask for a source."""

import pytest

from blog.importing.figures import statistics_in
from blog.importing.guesses import guess
from blog.importing.pieces import Block, Bullets, Heading, Paragraph, Reading


def guessed(heading: str, *items: str) -> list[Block]:
    """The blocks that a list below a heading becomes."""
    reading = guess(Reading((Heading(heading), Bullets(items))))
    return [piece for piece in reading.pieces if isinstance(piece, Block)]


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("When to see the GP", "non_urgent"),
        ("When to call 999", "emergency"),
        ("Get urgent help from a doctor if", "urgent"),
    ],
)
def test_a_list_of_warning_signs_becomes_a_care_card(heading: str, level: str) -> None:
    """At the level that its heading names."""
    (block,) = guessed(heading, "numb legs", "a fever")
    assert (block.type, block.value["level"], block.value["items"]) == (
        "care_card",
        level,
        ["numb legs", "a fever"],
    )


def test_a_second_card_of_a_level_stays_a_list() -> None:
    """A page has one of each."""
    pieces = [
        Heading("When to see a GP"),
        Bullets(("a",)),
        Heading("When to see your GP again"),
        Bullets(("b",)),
    ]
    blocks = [piece for piece in guess(Reading(tuple(pieces))).pieces if isinstance(piece, Block)]
    assert len(blocks) == 1


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("What to expect", "expect"), ("Do", "do_list"), ("Don’t", "dont_list"), ("Our prices", None)],
)
def test_lists_by_their_heading(heading: str, kind: str | None) -> None:
    """Only where the heading is plain."""
    assert [block.type for block in guessed(heading, "one thing", "another")] == ([kind] if kind else [])


def test_a_dont_list_says_do_not_once() -> None:
    """The block writes it before each item."""
    (block,) = guessed("Don't", "don't stay in bed", "do not lift")
    assert block.value["items"] == ["stay in bed", "lift"]


def test_labelled_lists() -> None:
    """Causes, and things to try at home."""
    items = ("<b>Sitting:</b> for hours.", "<b>Lifting:</b> with a twist.")
    (causes,) = guessed("Causes of back pain", *items)
    assert causes.value["items"] == [
        {"title": "Sitting", "text": "for hours."},
        {"title": "Lifting", "text": "with a twist."},
    ]
    assert [block.type for block in guessed("DIY techniques", *items)] == ["self_care", "self_care"]


@pytest.mark.parametrize(
    ("text", "figure", "year"),
    [
        ("About 1 in 6 people have it.", "1 in 6", None),
        ("A study of 2016 found that 50% had no cause.", "50%", 2016),
        ("In 3 out of 10 it comes back.", "3 out of 10", None),
        ("Some 12.5 per cent stay at home.", "12.5 per cent", None),
    ],
)
def test_a_figure_asks_for_its_source(text: str, figure: str, year: int | None) -> None:
    """The year is taken over where the sentence names it; the source never is."""
    (found,) = statistics_in(text)
    assert (found.figure, found.year, found.fields()["source"]) == (figure, year, "")


def test_no_figure_in_prices_times_and_dates() -> None:
    """They are not claims."""
    assert list(statistics_in("A session of 60 minutes costs £45 since 3 May 2024.")) == []


def test_a_story_is_pointed_out() -> None:
    """It needs consent before it can be a case study."""
    remarks = guess(Reading((Paragraph("“Dana” came to us with a sore neck."),))).remarks
    assert "consent" in remarks[0].text


def test_a_heading_with_nothing_below_it_is_pointed_out() -> None:
    """What was a picture on the old page is missing here, and nobody must overlook it."""
    pieces = (Heading("When to see the GP"), Heading("Self care"), Paragraph("Walk a little every day."))
    remarks = guess(Reading(pieces)).remarks
    assert [remark.kind for remark in remarks] == ["to look at"]
    assert "When to see the GP" in remarks[0].text
