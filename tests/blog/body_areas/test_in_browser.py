"""The body map in a real browser: keys, names, the ring, and no script."""

import pytest

LINKS = "a.body-map__area"


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def home(request, browse_demo):
    page = browse_demo("/", javascript=request.param)
    page.locator(".body-map").scroll_into_view_if_needed()
    return page


def test_keys_go_from_head_to_foot_and_enter_opens_the_part(browse_demo):
    page = browse_demo("/")
    page.locator(".body-map__link").last.focus()
    names = []
    for _ in range(page.locator(LINKS).count()):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))

    assert names[:3] == ["Head and neck", "Jaw", "Shoulders"]
    assert names[-1] == "Feet and ankles"
    page.keyboard.press("Enter")
    page.wait_for_url("**/area/feet-and-ankles/")


def test_a_screen_reader_hears_the_name_of_each_region(home):
    drawing = home.get_by_role("group", name="The body from the front and from the back")

    assert drawing.get_by_role("link", name="Lower back", exact=True).count() == 1
    assert drawing.get_by_role("link").count() == home.locator(LINKS).count() == 11


def test_pointing_names_the_region_and_clicking_opens_it(home):
    region = home.locator(f"{LINKS}[data-part=lower-back] .body-map__shape")
    name = home.locator(f"{LINKS}[data-part=lower-back] .body-map__name")
    assert not name.is_visible()

    region.hover()

    assert name.is_visible()
    assert not home.locator(".body-map__prompt").is_visible()
    region.click()
    home.wait_for_url("**/area/lower-back/")


def test_the_ring_has_two_tones(browse_demo):
    page = browse_demo("/")
    page.locator(".body-map__link").last.focus()
    page.keyboard.press("Tab")
    tones = page.evaluate(
        """[...document.activeElement.querySelectorAll("path")].map(path => getComputedStyle(path).stroke)"""
    )

    assert tones == ["rgb(255, 210, 63)", "rgb(27, 36, 33)"]


def test_the_chest_and_the_belly_lead_nowhere(home):
    box = home.locator(".body-map__trunk").bounding_box()
    home.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    assert home.url.endswith("/")
    assert "/area/" not in home.url


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_it_fits_and_the_list_comes_first(browse_demo, width):
    page = browse_demo("/", width=width)
    list_box = page.locator(".body-map__list").bounding_box()
    drawing = page.locator(".body-map__figure").bounding_box()

    assert drawing["x"] >= 0
    assert drawing["x"] + drawing["width"] <= width
    assert list_box["y"] < drawing["y"] if width < 960 else list_box["x"] < drawing["x"]
