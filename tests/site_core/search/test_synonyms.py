"""Words that editors write down are used by the very next search."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from site_core.models import SearchSynonym
from site_core.search.synonyms import with_synonyms
from tests.factories import ConditionFactory
from tests.people import Cast


def test_the_next_search_finds_it(cast: Cast) -> None:
    """Made in the CMS, used at once."""
    ConditionFactory(title="Plantar heel pain")
    client = cast.client(cast.moderator)
    assert "Plantar heel pain" not in client.get("/search/", {"q": "policeman's foot"}).content.decode()
    SearchSynonym.objects.create(words="policeman's foot", means="plantar heel pain")
    assert "Plantar heel pain" in client.get("/search/", {"q": "Policeman’s FOOT"}).content.decode()


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (["bad", "back"], [["low", "pain"]]),
        (["bad", "back", "pregnancy"], [["low", "pain", "pregnancy"]]),
        (["back", "bad"], []),
        (["bad"], []),
        ([], []),
    ],
)
def test_only_where_the_words_stand_together(db: None, words: list[str], others: list[list[str]]) -> None:
    """And what stands around them stays."""
    SearchSynonym.objects.create(words="bad back", means="low pain")
    assert with_synonyms(words) == [words, *others]


@pytest.mark.parametrize(("words", "means"), [("!!!", "back"), ("back", "  "), ("Bad back", "bad BACK")])
def test_what_makes_no_sense_is_refused(db: None, words: str, means: str) -> None:
    """With the reason at the field."""
    with pytest.raises(ValidationError):
        SearchSynonym(words=words, means=means).full_clean()


def test_who_may_write_them_down(cast: Cast) -> None:
    """Not practitioners."""
    url = reverse(SearchSynonym.snippet_viewset.get_url_name("list"))
    assert cast.client(cast.operator).get(url).status_code == 200
    assert cast.client(cast.owner).get(url).status_code in (302, 403)
