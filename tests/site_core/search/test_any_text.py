"""Whatever is asked, the search answers."""

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_core.search.words import MOST_WORDS, words_in
from tests.factories import ArticleFactory, PractitionerFactory, the_site

TRICKS = [
    '"',
    "'",
    "*",
    "^",
    ":",
    "(",
    ")",
    "-",
    "AND",
    "OR",
    "NOT",
    "NEAR",
    "\x00",
    "\ud800",
    "%",
    "\\",
    "<b>",
    "&",
]
PIECES = st.one_of(st.sampled_from(TRICKS), st.sampled_from(["back", "massage", "ana"]), st.text(max_size=12))
TEXTS = st.lists(PIECES, max_size=12).map(" ".join)


@given(TEXTS)
def test_words_hold_nothing_but_letters_and_digits(text):
    words = words_in(text)

    assert len(words) <= MOST_WORDS
    assert all(word.isalnum() for word in words)


@pytest.mark.django_db
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, group=st.sampled_from(["", "people", "articles", "x"]), page=st.text(max_size=6))
def test_every_text_is_answered(a_site, text, group, page):
    # What a browser would send: a lone surrogate cannot be written into an address.
    parameters = {"q": text, "in": group, "page": page}
    sendable = {name: value.encode("utf-8", "replace") for name, value in parameters.items()}

    assert Client().get("/search/", sendable).status_code == 200


@pytest.fixture
def a_site(db):
    the_site()
    ArticleFactory(title="Back and neck")
    PractitionerFactory(title="Ana Price", headline="Massage for backs")
