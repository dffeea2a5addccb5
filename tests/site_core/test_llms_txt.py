"""The description of the site for language models."""

import pytest

from site_core.models import SiteSettings, StandardPage
from tests.factories import the_home, the_site

pytestmark = pytest.mark.django_db


def read(client):
    response = client.get("/llms.txt")
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    return response.content.decode()


def test_it_says_what_this_is_and_where_everything_is(client, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://example.org"
    site = the_site()
    site.home.add_child(instance=StandardPage(title="How we check", slug="how-we-check"))

    text = read(client)

    assert text.startswith("# Handwell\n\n> A directory of massage and manual therapists.\n")
    assert "- [Find someone](https://example.org/find/)" in text
    assert "- [How we check people](https://example.org/how-we-check/)" in text
    assert "(https://example.org/sitemap.xml)" in text


def test_the_emergency_number_is_in_it(client):
    row, _ = SiteSettings.objects.get_or_create(site=the_home().get_site())
    row.emergency_number = "112"
    row.save()

    assert "Call 112 in an emergency" in read(client)


def test_an_operators_words_stay_on_their_line(client):
    home = the_home()
    row, _ = SiteSettings.objects.get_or_create(site=home.get_site())
    row.organisation, row.tagline = "Calm\nHands", "Two\n\n# lines"
    row.save()

    assert read(client).startswith("# Calm Hands\n\n> Two # lines\n\n")


def test_sections_that_do_not_exist_are_not_named(client):
    the_home()

    assert "Find someone" not in read(client)
