"""Editors and moderators look after the words of the search, and the very next search uses them."""

import pytest
from django.urls import reverse

from site_core.models import Contributor, SearchSynonym
from tests.factories import ConditionFactory
from tests.people import Cast

THOSE_WHO_MAY = pytest.mark.parametrize("person", ["editor", "moderator"])


def found(cast: Cast, words: str) -> str:
    """What a visitor reads who searches for these words."""
    return cast.visitor.get(reverse("search"), {"q": words}).content.decode()


@THOSE_WHO_MAY
def test_a_synonym_is_used_at_once(cast: Cast, person: str) -> None:
    ConditionFactory(title="Low back pain")
    assert "Low back pain" not in found(cast, "crick")
    client = cast.client(getattr(cast, person))
    add = SearchSynonym.snippet_viewset.get_url_name("add")
    assert client.post(reverse(add), {"words": "crick", "means": "Low back pain"}).status_code == 302
    assert "Low back pain" in found(cast, "crick")


@THOSE_WHO_MAY
def test_a_promoted_page_comes_at_once(cast: Cast, person: str) -> None:
    page = ConditionFactory(title="Low back pain")
    answer = cast.client(getattr(cast, person)).post(
        reverse("wagtailsearchpromotions:add"),
        {
            "query_string": "crick",
            "editors_picks-TOTAL_FORMS": "1",
            "editors_picks-INITIAL_FORMS": "0",
            "editors_picks-MIN_NUM_FORMS": "1",
            "editors_picks-MAX_NUM_FORMS": "1000",
            "editors_picks-0-page": str(page.pk),
            "editors_picks-0-description": "Start here",
            "editors_picks-0-ORDER": "1",
        },
    )
    assert answer.status_code == 302
    html = found(cast, "crick")
    assert "Low back pain" in html
    assert "Start here" in html


def test_an_editor_adds_a_guest_writer_and_changes_nobodys_credentials(cast: Cast) -> None:
    client = cast.client(cast.editor)
    add = Contributor.snippet_viewset.get_url_name("add")
    client.post(reverse(add), {"name": "Gwen Guest", "slug": "gwen-guest", "role": "Guest writer"})
    guest = Contributor.objects.get(slug="gwen-guest")
    edit = reverse(Contributor.snippet_viewset.get_url_name("edit"), args=[guest.pk])
    changed = {"name": "Gwen Guest", "slug": "gwen-guest", "role": "Guest writer", "credentials": "Professor"}
    client.post(edit, changed)
    guest.refresh_from_db()
    assert guest.credentials == ""
    assert cast.client(cast.moderator).post(edit, changed).status_code == 302
    guest.refresh_from_db()
    assert guest.credentials == "Professor"
