import json

from site_core.seo.breadcrumbs import Crumb
from site_core.seo.structured_data import breadcrumb_list, node, organization, script, web_page, website


def test_empty_values_are_dropped_and_id_becomes_a_keyword():
    assert node("Person", id="x#1", name="Ana", jobTitle="", url=None, knowsAbout=[]) == {
        "@type": "Person",
        "@id": "x#1",
        "name": "Ana",
    }


def test_zero_is_a_value():
    assert node("Offer", price=0)["price"] == 0


def test_nothing_in_a_text_can_end_the_data_block():
    text = "</script><script>alert(1)</script><!-- & ]]>"

    block = script([node("Person", name=text)])

    inside = block.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert "<" not in inside
    assert json.loads(inside)["@graph"][0]["name"] == text


def test_the_trail_ends_with_the_page_itself(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://example.org"

    steps = breadcrumb_list([Crumb("/", "Home"), Crumb("/find/", "Find")], "Ana")["itemListElement"]

    assert [(step["position"], step["name"], step.get("item")) for step in steps] == [
        (1, "Home", "https://example.org/"),
        (2, "Find", "https://example.org/find/"),
        (3, "Ana", None),
    ]


def test_site_and_organisation_refer_to_each_other(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://example.org"

    site, maker = website("Handwell", "/search/"), organization("Handwell")

    assert site["publisher"]["@id"] == maker["@id"]
    assert site["potentialAction"]["target"]["urlTemplate"] == (
        "https://example.org/search/?q={search_term_string}"
    )
    assert web_page("WebPage", name="Home", path="/")["isPartOf"]["@id"] == site["@id"]
