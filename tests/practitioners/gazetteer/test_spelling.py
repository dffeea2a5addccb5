import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practitioners.gazetteer.bundled import bundle
from practitioners.gazetteer.spelling import SpellingIndex, slips_between


@pytest.fixture(scope="module")
def index():
    return SpellingIndex(bundle().keys)


@pytest.mark.parametrize(
    ("typed", "name", "slips"),
    [
        ("leeds", "leeds", 0),
        ("leds", "leeds", 1),
        ("yrok", "york", 1),
        ("bahth", "bath", 1),
        ("a", "abcdefgh", 4),
    ],
)
def test_counting_slips(typed, name, slips):
    assert slips_between(typed, name) == slips


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_slips_are_symmetric(a, b):
    assert slips_between(a, b, 9) == slips_between(b, a, 9)
    assert (slips_between(a, b, 9) == 0) == (a == b)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("manchestre", "manchester"),
        ("sheffeild", "sheffield"),
        ("palmes green", "palmers green"),
        ("edinborough", "edinburgh"),
        ("irmingham", "birmingham"),
        ("leiscester", "leicester"),
        ("midlesbrough", "middlesbrough"),
    ],
)
def test_common_misspellings(index, typed, meant):
    assert meant in [name for _slips, name in index.close_to(typed)]


def test_nonsense_is_like_nothing(index):
    assert index.close_to("zzzz") == []


@pytest.mark.parametrize("typed", ["a" * 80, "llanfair" * 10, "on the in st " * 7, "e" * 80, ""])
def test_the_cost_is_bounded(index, typed):
    started = time.perf_counter()
    index.close_to(typed)
    assert time.perf_counter() - started < 0.1  # 3 ms on an idle machine
