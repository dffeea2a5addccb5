import pytest

from site_core.addresses import absolute_url, public_path
from site_core.seo.metadata import metadata


@pytest.fixture(autouse=True)
def base_url(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://example.org/"


def test_addresses_begin_with_the_operators_own_and_never_with_a_request():
    assert absolute_url("/find/") == "https://example.org/find/"
    assert absolute_url("https://elsewhere.example/") == "https://elsewhere.example/"


def test_the_slug_of_the_home_page_is_no_part_of_a_path():
    assert public_path("/handwell/") == "/"
    assert public_path("/handwell/find/ana/") == "/find/ana/"


def test_a_page_names_its_canonical_address_for_robots_and_for_sharing():
    values = metadata(title="Cupping", site_name="Handwell", path="/techniques/cupping/", kind="article")

    assert values["canonical"] == values["open_graph"]["og:url"] == "https://example.org/techniques/cupping/"
    assert values["open_graph"]["og:type"] == "article"
    assert values["open_graph"]["og:locale"] == "en_GB"
    assert values["card"] == "summary"


def test_a_page_that_is_not_to_be_indexed_names_no_canonical_address():
    values = metadata(title="Search", site_name="Handwell", path="/search/", robots="noindex, follow")

    assert values["canonical"] == ""


def test_a_picture_comes_with_its_size_and_description():
    image = {"url": "/media/hands.jpg", "width": 1200, "height": 630, "alt": "Two hands"}

    values = metadata(title="Home", site_name="Handwell", path="/", image=image)

    assert values["open_graph"]["og:image"] == "https://example.org/media/hands.jpg"
    assert values["open_graph"]["og:image:alt"] == "Two hands"
    assert values["card"] == "summary_large_image"
