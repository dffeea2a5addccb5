"""Which spellings count as one word, and who is filed under it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practitioners.finder.word_index import WordIndex
from practitioners.finder.words import phrase, singular, telling_words, words_of


def found(index: WordIndex, word: str, size: int = 10) -> list[int]:
    return index.matching(word, size).numbers().tolist()


def filed(*people: str) -> WordIndex:
    index = WordIndex()
    for number, text in enumerate(people):
        index.add(number, telling_words(text))
    return index


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Siân's  Bad-Back", ["sians", "bad", "back"]),
        ("Müller & Łukasz", ["muller", "lukasz"]),
        ("O’Brien (N13)", ["obrien", "n13"]),
        ("Иванова", ["иванова"]),
        ("!!! — 🙂 \x00", []),
    ],
)
def test_case_accents_and_punctuation_make_no_difference(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@given(st.text(max_size=60))
def test_a_phrase_is_its_own_phrase(text: str) -> None:
    assert phrase(phrase(text)) == phrase(text)


def test_words_that_everybody_uses_tell_nothing() -> None:
    assert telling_words("someone who can help me with my knees") == ["knees"]


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("knots", "knot"),
        ("injuries", "injury"),
        ("stretches", "stretch"),
        ("aches", "ache"),
        ("headaches", "headache"),
        ("massages", "massage"),
        ("stress", "stress"),
        ("gas", "gas"),
    ],
)
def test_plurals(many: str, one: str) -> None:
    assert singular(many) == one
    assert found(filed(f"treats {many}"), one) == found(filed(f"treats {one}"), many) == [0]


def test_the_beginning_of_a_word_finds_it_from_three_letters_on() -> None:
    index = filed("Margaret", "Mark", "Ma")
    assert found(index, "marg") == [0]
    assert found(index, "mar") == [0, 1]
    assert found(index, "ma") == [2]


def test_an_outward_code_is_whole_or_not_at_all() -> None:
    index = filed("SE1", "SE15", "N1 N13")
    assert (found(index, "se1"), found(index, "n1"), found(index, "n13")) == ([0], [2], [2])


def test_letters_of_any_alphabet_can_begin_a_word() -> None:
    assert found(filed("Иванова", "Ёлкина"), "ива") == [0]


def test_a_snapshot_of_two_people_does_not_know_the_third() -> None:
    index = filed("knots", "knots", "knots")
    assert found(index, "knot", size=2) == [0, 1]


def test_words_added_later_are_found_by_their_beginning() -> None:
    index = filed("cupping")
    assert found(index, "shiat") == []
    index.add(1, ["shiatsu"])
    assert found(index, "shiat") == [1]
