"""From an address to a page: fewer queries than Wagtail takes, the same answers."""

import pytest
from django.http import Http404
from wagtail.models import Page, PageViewRestriction

from site_core.models import StandardPage
from site_core.routing import MAX_DEPTH, known_ancestors, pages_on_the_way, route_below
from site_core.seo.breadcrumbs import trail_to
from tests.factories import ConditionFactory
from tests.factories.tree import the_condition_index, the_home

pytestmark = pytest.mark.django_db


def standard(parent: Page, slug: str, **kwargs) -> StandardPage:
    return parent.add_child(instance=StandardPage(title=slug.title(), slug=slug, **kwargs))


def test_the_whole_way_is_one_query_and_the_page_another(rf, django_assert_num_queries):
    page = ConditionFactory(slug="neck-pain")
    home = the_home()
    with django_assert_num_queries(2):
        found = route_below(home, rf.get("/"), ["conditions", "neck-pain"]).page
        assert found.author is None
        assert [crumb.title for crumb in trail_to(found)] == ["Home", "Conditions"]
    assert found == page


def test_the_same_name_in_two_places_is_two_pages(rf):
    home = the_home()
    about, help_page = standard(home, "about"), standard(home, "help")
    here, there = standard(about, "team"), standard(help_page, "team")
    assert route_below(home, rf.get("/"), ["about", "team"]).page == here
    assert route_below(home, rf.get("/"), ["help", "team"]).page == there


@pytest.mark.parametrize(
    "way", [["none"], ["conditions", "none"], ["none", "conditions"], ["conditions"] * 50, ["team"]]
)
def test_an_address_that_leads_nowhere_is_not_found(rf, way):
    the_condition_index()
    standard(standard(the_home(), "about"), "team")
    with pytest.raises(Http404):
        route_below(the_home(), rf.get("/"), way)


def test_a_draft_is_not_found_and_a_page_below_a_draft_is(client):
    draft = standard(the_home(), "about", live=False)
    standard(draft, "team")
    assert client.get("/about/").status_code == 404
    assert client.get("/about/team/").status_code == 200
    assert "/about/" not in [crumb.url for crumb in trail_to(StandardPage.objects.get(slug="team"))]


def test_what_a_page_does_not_know_it_is_not_asked(client):
    ConditionFactory(slug="neck-pain")
    assert client.get("/conditions/neck-pain/fact-sheet.pdf").status_code == 200
    assert client.get("/conditions/neck-pain/other/").status_code == 404
    assert client.get("/conditions/" + "neck-pain/" * (MAX_DEPTH + 5)).status_code == 404


def test_ancestors_are_known_only_to_a_page_found_by_its_address():
    page = ConditionFactory()
    home = the_home()
    found = pages_on_the_way(home, ["conditions", page.slug])[-1]
    assert [above.pk for above in known_ancestors(found, home.depth)] == [home.pk, page.get_parent().pk]
    assert known_ancestors(Page.objects.get(pk=page.pk), home.depth) is None


def test_both_ways_to_the_breadcrumbs_agree(rf):
    page = ConditionFactory()
    found = route_below(the_home(), rf.get("/"), ["conditions", page.slug]).page
    assert trail_to(found) == trail_to(type(page).objects.get(pk=page.pk))


def test_a_private_section_hides_what_is_below_it(client, django_assert_num_queries):
    page = ConditionFactory(slug="neck-pain")
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    for address in ("/conditions/", "/conditions/neck-pain/", "/conditions/neck-pain/fact-sheet.pdf"):
        response = client.get(address)
        assert response.status_code == 302, address
        assert "login" in response["Location"]
    found = type(page).objects.get(pk=page.pk)
    with django_assert_num_queries(1):
        assert len(found.get_view_restrictions()) == 1


def test_an_alias_is_as_private_as_its_page():
    home = the_home()
    secret, open_page = standard(home, "secret"), standard(home, "open")
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    alias = secret.create_alias(parent=open_page, update_slug="copy")
    below = standard(alias, "below")
    again = alias.create_alias(parent=home, update_slug="again")
    for page in (secret, open_page, alias.specific, below, again.specific, standard(again, "under")):
        ours, wagtails = page.get_view_restrictions(), Page.get_view_restrictions(page)
        assert bool(ours) == bool(wagtails), page
        assert set(wagtails) <= set(ours), page
    assert not open_page.get_view_restrictions()
