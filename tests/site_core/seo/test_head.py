"""The head of real pages: what the tags put there."""

import html
import json
import re

import pytest

from site_core.models import StandardPage
from tests.factories import ImageFactory, the_home, the_site

pytestmark = pytest.mark.django_db


def graph(response):
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', response.content.decode(), re.S)
    return {node["@type"]: node for node in json.loads(block[1])["@graph"]}


def meta(response, name):
    pattern = rf'<meta (?:name|property)="{re.escape(name)}" content="([^"]*)">'
    found = re.search(pattern, response.content.decode())
    return html.unescape(found[1]) if found else None


def test_the_home_page_says_who_runs_the_site(client):
    the_site()

    nodes = graph(client.get("/"))

    assert {"Organization", "WebSite", "WebPage"} == set(nodes)


def test_a_page_below_has_its_way_down_from_home(client):
    about = the_home().add_child(instance=StandardPage(title="About <us>", slug="about"))
    about.add_child(instance=StandardPage(title="Our team", slug="team", summary="Five people."))

    response = client.get("/about/team/")

    nodes = graph(response)
    assert [step["name"] for step in nodes["BreadcrumbList"]["itemListElement"]] == [
        "Home",
        "About <us>",
        "Our team",
    ]
    assert nodes["WebPage"]["description"] == "Five people."
    assert '<a href="/about/">About &lt;us&gt;</a>' in response.content.decode()


def test_an_unpublished_page_above_is_not_named(client):
    about = the_home().add_child(instance=StandardPage(title="Secret plan", slug="about"))
    about.add_child(instance=StandardPage(title="Our team", slug="team"))
    about.unpublish()

    assert "Secret plan" not in client.get("/about/team/").content.decode()


def test_title_description_and_address_are_there_for_sharing(client, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://example.org"
    the_home().add_child(instance=StandardPage(title="About", slug="about", summary='Who "we" are'))

    response = client.get("/about/", headers={"host": "evil.example"})

    assert meta(response, "description") == meta(response, "og:description") == 'Who "we" are'
    assert meta(response, "og:title") == "About"
    assert '<link rel="canonical" href="https://example.org/about/">' in response.content.decode()
    assert "evil.example" not in response.content.decode()


# Wagtail leaves the temporary file of a new rendition to the garbage collector.
@pytest.mark.filterwarnings("ignore:[Uu]nclosed file:ResourceWarning")
def test_a_picture_for_sharing_is_offered_in_the_usual_size(client):
    the_home().add_child(instance=StandardPage(title="About", slug="about", listing_image=ImageFactory()))

    response = client.get("/about/")

    assert meta(response, "og:image").startswith("http")
    assert meta(response, "twitter:card") == "summary_large_image"


def test_an_articles_title_cannot_break_out_of_the_data(client):
    title = "</script><script>alert(1)</script>"
    the_home().add_child(instance=StandardPage(title=title, slug="about"))

    response = client.get("/about/")

    assert "<script>alert" not in response.content.decode()
    assert graph(response)["WebPage"]["name"] == title
