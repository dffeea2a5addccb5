import pytest
from django.template import Context, Template
from django.test import RequestFactory

from site_core import navigation
from site_core.models import StandardPage
from tests.factories import the_article_index, the_finder, the_home, the_site

pytestmark = pytest.mark.django_db


def standard_page(title, slug, parent=None):
    return (parent or the_home()).add_child(instance=StandardPage(title=title, slug=slug))


def test_pages_are_found_by_what_they_are_whatever_their_slug():
    finder = the_finder()
    finder.slug = "people"
    finder.save()

    assert navigation.navigation_url("finder") == "/people/"


def test_standard_pages_are_found_by_their_slug():
    standard_page("Before you book", "safety-first")

    assert navigation.navigation_url("safety") == "/safety-first/"


def test_the_highest_page_wins_where_a_slug_is_used_twice():
    about = standard_page("About", "about")
    standard_page("About our tests", "about", parent=about)

    assert navigation.navigation_url("about") == "/about/"


def test_a_missing_page_has_no_address_and_no_place_in_the_menu():
    the_finder()

    assert navigation.navigation_url("articles") == ""
    assert [link.name for link in navigation.links(navigation.MAIN_MENU)] == ["finder"]


def test_a_slip_in_a_template_is_an_error():
    with pytest.raises(KeyError):
        navigation.navigation_url("fnder")


def test_the_section_and_the_page_itself_are_marked():
    the_site()

    def marks(path):
        return {link.name: link.current for link in navigation.links(("finder", "articles"), path)}

    assert marks("/find/") == {"finder": "page", "articles": ""}
    assert marks("/find/ann-example/") == {"finder": "true", "articles": ""}


def test_addresses_are_read_in_one_query_and_then_kept(django_assert_num_queries):
    the_site()
    navigation.addresses.forget()

    with django_assert_num_queries(1):
        navigation.links(navigation.MAIN_MENU)
    with django_assert_num_queries(0):
        navigation.links(navigation.MAIN_MENU)


def test_they_are_read_again_after_a_minute(monkeypatch, django_assert_num_queries):
    the_site()
    navigation.links(navigation.MAIN_MENU)
    now = navigation.time.monotonic()
    monkeypatch.setattr(navigation.time, "monotonic", lambda: now + navigation.SECONDS_TO_LIVE + 1)

    with django_assert_num_queries(1):
        navigation.navigation_url("finder")


def test_unpublishing_publishing_moving_and_deleting_are_noticed_at_once():
    articles = the_article_index()
    about = standard_page("About", "about")
    assert navigation.navigation_url("articles") == "/articles/"

    articles.unpublish()
    assert navigation.navigation_url("articles") == ""

    articles.get_latest_revision_as_object().save_revision().publish()
    assert navigation.navigation_url("articles") == "/articles/"

    privacy = standard_page("Privacy", "privacy")
    assert navigation.navigation_url("privacy") == "/privacy/"
    privacy.move(about, pos="last-child")
    assert navigation.navigation_url("privacy") == "/about/privacy/"

    privacy.refresh_from_db()
    privacy.delete()
    assert navigation.navigation_url("privacy") == ""


def test_the_tags_give_templates_the_same():
    the_site()
    template = Template(
        "{% load navigation %}{% navigation_url 'finder' %}"
        "{% main_menu as menu %}{% for link in menu %} {{ link.label }}={{ link.current }}{% endfor %}"
    )

    text = template.render(Context({"request": RequestFactory().get("/find/")}))

    assert text == "/find/ Find someone=page Problems= Techniques= Articles="
