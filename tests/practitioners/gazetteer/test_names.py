import pytest
from hypothesis import given
from hypothesis import strategies as st

from practitioners.gazetteer.names import MAX_TYPED, as_typed, name_key

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=200)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("St. Albans", "st albans"),
        ("SAINT ALBANS", "st albans"),
        ("Newcastle-upon-Tyne", "newcastle on tyne"),
        ("newcastle on tyne", "newcastle on tyne"),
        ("King’s Lynn", "kings lynn"),
        ("Bo'ness", "boness"),
        ("Ynys Môn", "ynys mon"),
        ("Tyne & Wear", "tyne and wear"),
        ("  The   Wirral ", "wirral"),
        ("The", "the"),
        ("Weston-super-Mare\x00", "weston super mare"),
        ("ＬＥＥＤＳ", "leeds"),  # noqa: RUF001
        ("", ""),
        ("😀\ud800", ""),
    ],
)
def test_ways_of_writing_one_name(typed, key):
    assert name_key(typed) == key


@given(ANYTHING)
def test_a_key_is_short_plain_and_stable(text):
    key = name_key(text)
    assert key == name_key(key)
    assert key.isascii()
    assert "  " not in key
    assert key == key.strip()


@given(ANYTHING)
def test_what_was_typed_can_be_stored_and_shown(text):
    typed = as_typed(text)
    typed.encode("utf-8")
    assert len(typed) <= MAX_TYPED
    assert typed.isprintable()


def test_a_novel_is_cut():
    assert len(as_typed("Llan" * 25_000)) == MAX_TYPED
