"""Pages of text, and the contact page among them."""

import pytest

from site_core.models import SiteSettings, StandardPage
from tests.factories import the_home

pytestmark = pytest.mark.django_db


def standard_page(**fields):
    page = the_home().add_child(instance=StandardPage(**fields))
    page.save_revision().publish()
    return page


@pytest.fixture
def contact_email():
    settings = SiteSettings.for_site(the_home().get_site())
    settings.contact_email = "hello@example.org"
    settings.save()
    return settings.contact_email


def test_a_page_of_text_shows_its_blocks_below_one_heading(client):
    standard_page(
        title="How we check",
        slug="how-we-check",
        summary="What a tick means.",
        body=[
            ("text", "<h2>Registers</h2><p>We look them up.</p>"),
            ("do_list", {"items": ["ask", "compare"]}),
        ],
    )

    text = client.get("/how-we-check/").content.decode()

    assert text.count("<h1") == 1
    for words in ("How we check", "What a tick means.", "We look them up.", "compare", "Last changed:"):
        assert words in text


def test_the_contact_page_shows_the_operators_address(client, contact_email):
    standard_page(title="Help and contact", slug="contact")

    assert f'href="mailto:{contact_email}"' in client.get("/contact/").content.decode()


def test_no_other_page_shows_it(client, contact_email):
    standard_page(title="About", slug="about")

    assert "mailto:" not in client.get("/about/").content.decode()


def test_a_contact_page_without_an_address_shows_none(client):
    standard_page(title="Help and contact", slug="contact")

    assert "mailto:" not in client.get("/contact/").content.decode()


def test_it_asks_the_database_at_most_twelve_times(client, django_assert_max_num_queries):
    standard_page(title="About", slug="about", body=[("text", "<p>Us.</p>")])
    client.get("/about/")

    with django_assert_max_num_queries(12):
        client.get("/about/")


def test_it_can_be_previewed_before_it_was_ever_saved(rf):
    page = StandardPage(title="Draft", slug="draft")

    response = page.make_preview_request()

    assert response.status_code == 200
    assert "Draft" in response.content.decode()
