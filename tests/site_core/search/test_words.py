import time

import pytest

from site_core.search.words import LONGEST_TEXT, MOST_WORDS, readable, spellings, words_in


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Bad Back", ["bad", "back"]),
        ("pain in my back", ["pain", "back"]),
        ("what is it", ["what", "is", "it"]),
        ("back back BACK", ["back"]),
        ("tennis-ball", ["tennis", "ball"]),
        ("golfer’s elbow", ["golfers", "elbow"]),
        ("golfer's elbow", ["golfers", "elbow"]),
        ('"back" OR title:* NEAR(x, 2) -neck', ["back", "title", "near", "x", "2", "neck"]),
        ("ba\x00ck", ["ba", "ck"]),
        ("\ud800back", ["back"]),
        ("\uff22\uff21\uff23\uff2b", ["back"]),
        ("!!! %%% '); DROP TABLE", ["drop", "table"]),
        ("", []),
        ("…", []),
    ],
)
def test_only_words_are_left_of_what_was_typed(typed, expected):
    assert words_in(typed) == expected


def test_a_long_text_is_cut_before_anything_else_is_done_with_it():
    started = time.monotonic()

    words = words_in("a:" * 500_000)
    long_word = words_in("x" * 1_000_000)

    assert time.monotonic() - started < 0.2
    assert len(words) <= MOST_WORDS
    assert len(long_word[0]) <= 40


def test_what_is_shown_is_one_line_without_control_characters():
    shown = readable("  bad\n\x00\u202eback \ud83d" + "k" * 500)

    assert shown.startswith("bad \u202eback") or shown.startswith("bad back")
    assert "\x00" not in shown
    assert "\ud83d" not in shown
    assert len(shown) == LONGEST_TEXT


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("knots", ["knots", "knot"]),
        ("knot", ["knot", "knots"]),
        ("injuries", ["injuries", "injury"]),
        ("aches", ["aches", "ache", "ach"]),
        ("massage", ["massage", "massages"]),
        ("stress", ["stress", "stresss"]),
    ],
)
def test_a_plural_finds_the_singular_and_the_other_way_round(word, expected):
    assert spellings(word) == expected
