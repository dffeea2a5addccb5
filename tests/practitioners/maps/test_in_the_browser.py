"""The map as a visitor opens and leaves it: with a keyboard, without JavaScript, without a network."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import override_settings
from playwright.sync_api import Page, Request, expect

from tests.rig.browser import PHONE, Browse, overflows

SEARCH = "/find/?near=Leeds&radius=50"
MAP = f"{SEARCH}&view=map"
#: Nobody listens there.
NOWHERE = "http://127.0.0.1:1/{z}/{x}/{y}.png"


def requests_of(page: Page) -> list[Request]:
    seen: list[Request] = []

    def note(request: Request) -> None:
        seen.append(request)

    page.on("request", note)
    return seen


def forgive(browse: Browse, text: str) -> None:
    """Forgets the problems that a test has caused on purpose; there must be one."""
    meant = [problem for problem in browse.problems if text in problem]
    assert meant
    browse.problems[:] = [problem for problem in browse.problems if problem not in meant]


def opened(browse: Browse, address: str = MAP, **options: object) -> Page:
    page = browse(address, **options)  # type: ignore[arg-type]
    expect(page.locator(".moving-map .map-pin").first).to_be_visible()
    return page


def first_numbers(page: Page) -> list[int]:
    """The number that each pin starts with, in the order of the page."""
    return [int(n) for n in page.locator(".map-pin").evaluate_all("pins => pins.map(p => p.dataset.number)")]


def shown_numbers(page: Page) -> list[int]:
    """Every person behind a pin or a group of pins."""
    labels = page.locator(".map-pin").evaluate_all("pins => pins.map(p => p.getAttribute('aria-label'))")
    return sorted(
        int(n)
        for label in labels
        for n in re.findall(r"\d+", label.split(":")[0] if ":" in label else label.split(".")[0])
    )


def focused_pin(page: Page) -> str:
    return str(page.evaluate("document.activeElement.closest('.map-pin')?.dataset.number ?? ''"))


def test_a_list_fetches_nothing_of_the_map_until_it_is_opened(browse_demo: Browse) -> None:
    page = browse_demo(SEARCH)
    seen = requests_of(page)
    page.reload(wait_until="networkidle")
    assert seen
    assert not [r.url for r in seen if re.search(r"leaflet|/js/map/|outline|moving-map", r.url)]
    page.get_by_role("link", name="Map", exact=True).click()
    expect(page.locator(".moving-map .map-pin").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert [r.url for r in seen if "leaflet.js" in r.url]
    here = urlsplit(browse_demo.base_url).netloc
    assert {urlsplit(r.url).netloc for r in seen if not r.url.startswith("data:")} == {here}


def test_every_person_of_the_list_is_on_the_map_in_its_order(browse_demo: Browse) -> None:
    page = opened(browse_demo)
    cards = page.locator(".person[id]").evaluate_all("cards => cards.map(c => Number(c.id.slice(7)))")
    assert shown_numbers(page) == cards
    assert first_numbers(page) == sorted(first_numbers(page))


def test_pins_are_reached_opened_and_left_with_the_keyboard(browse_demo: Browse) -> None:
    page = opened(browse_demo)
    page.locator(".moving-map").focus()
    reached = []
    for _pin in first_numbers(page):
        page.keyboard.press("Tab")
        reached.append(focused_pin(page))
    assert [int(number) for number in reached] == first_numbers(page)

    alone = page.locator(".map-pin:not(.map-pin--group)").first
    number = alone.get_attribute("data-number")
    alone.focus()
    page.keyboard.press("Enter")
    popup = page.locator(".map-popup__box")
    expect(popup.get_by_role("link")).to_be_focused()
    expect(popup.get_by_role("link")).to_have_text(re.compile(rf"^{number}\. "))
    page.keyboard.press("Escape")
    expect(popup).to_have_count(0)
    assert focused_pin(page) == number
    page.keyboard.press("Escape")
    expect(page.locator(f"#person-{number} .person__name a")).to_be_focused()


def test_a_group_opens_until_everybody_can_be_reached(browse_demo: Browse) -> None:
    page = opened(browse_demo)
    people = len(shown_numbers(page))
    for _press in range(12):
        if not page.locator(".map-pin--group").count() or page.locator(".map-popup__box").count():
            break
        page.locator(".map-pin--group").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_timeout(150)
        assert len(shown_numbers(page)) == people
    # Those who share one spot at any zoom are named side by side.
    expect(page.locator(".map-popup__head, .map-pin:not(.map-pin--group)").first).to_be_visible()


def test_a_pin_and_its_card_light_each_other_up(browse_demo: Browse) -> None:
    page = opened(browse_demo)
    alone = page.locator(".map-pin:not(.map-pin--group)").first
    number = alone.get_attribute("data-number")
    card = page.locator(f"#person-{number}")
    card.locator("a").first.focus()
    expect(alone).to_have_class(re.compile("map-pin--marked"))
    page.locator("h1").click()
    page.locator(f"#person-{number} a").first.blur()
    expect(alone).not_to_have_class(re.compile("map-pin--marked"))
    alone.hover()
    expect(card).to_have_class(re.compile("person--marked"))


def test_the_area_is_searched_only_when_asked(browse_demo: Browse) -> None:
    page = opened(browse_demo, f"{MAP}&technique=deep-tissue-massage")
    button = page.get_by_role("button", name="Search this area")
    expect(button).to_be_hidden()
    address = page.url
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Move up").click()
    expect(button).to_be_visible()
    assert page.url == address
    button.click()
    page.wait_for_url("**at_point=**")
    asked = parse_qs(urlsplit(page.url).query)
    assert asked["view"] == ["map"]
    assert asked["technique"] == ["deep-tissue-massage"]
    assert "near" not in asked
    assert int(asked["radius"][0]) in (2, 5, 10, 25, 50)


def test_buttons_do_what_dragging_does(browse_demo: Browse) -> None:
    page = opened(browse_demo)
    where = "document.querySelector('.map-pin').getBoundingClientRect().x"
    before = page.evaluate(where)
    page.get_by_role("button", name="Move right").click()
    assert page.evaluate(where) < before
    page.get_by_role("button", name="Show everybody").click()
    assert abs(page.evaluate(where) - before) < 2


def test_a_filter_refreshes_the_map_with_the_list(browse_demo: Browse) -> None:
    page = opened(browse_demo)
    before = len(shown_numbers(page))
    page.locator(".finder-filters__toggle").click()
    page.locator(".filters input[name=technique]:not(:disabled)").first.check()
    page.wait_for_url("**technique=**")
    expect(page.locator(".moving-map")).to_have_count(1)
    expect(page.locator(".moving-map .map-pin").first).to_be_visible()
    expect(page.locator(".person[id]")).not_to_have_count(before)
    assert "view=map" in page.url


@pytest.mark.parametrize("width", [320, PHONE, 1280])
def test_without_javascript_the_map_is_a_drawing(browse_demo: Browse, width: int) -> None:
    page = browse_demo(SEARCH, javascript=False, width=width)
    with page.expect_navigation():
        page.get_by_role("link", name="Map", exact=True).click()
    dots = page.locator(".map-drawing__dot")
    assert dots.count() == page.locator(".person[id]").count()
    box = dots.first.locator("circle").bounding_box()
    assert box
    assert box["width"] >= 24
    assert not overflows(page)
    dots.nth(1).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**#person-2")
    with page.expect_navigation():
        page.get_by_role("link", name="List", exact=True).click()
    assert page.locator(".map-drawing").count() == 0


def test_skipping_the_map_leads_to_the_list(browse_demo: Browse) -> None:
    page = opened(browse_demo)
    skip = page.get_by_role("link", name="Skip the map")
    skip.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#person-1 .person__name a")).to_be_focused()


@override_settings(HANDWELL_TILE_URL=NOWHERE, HANDWELL_TILE_ATTRIBUTION="Streets by <a href='/'>Ann</a>")
def test_streets_that_cannot_be_reached_leave_pins_on_the_outline(browse_demo: Browse) -> None:
    page = browse_demo(SEARCH)
    seen = requests_of(page)
    page.reload(wait_until="networkidle")
    assert not [r.url for r in seen if "127.0.0.1:1/" in r.url]
    page.get_by_role("link", name="Map", exact=True).click()
    expect(page.locator(".leaflet-control-attribution")).to_contain_text("cannot be reached")
    expect(page.locator(".leaflet-control-attribution")).to_contain_text("Streets by Ann")
    expect(page.locator(".moving-map__land")).to_be_attached()
    expect(page.locator(".map-pin").first).to_be_visible()
    assert [r.url for r in seen if "127.0.0.1:1/" in r.url]
    forgive(browse_demo, "127.0.0.1:1/")


def test_the_drawing_stays_when_the_script_cannot_come(browse_demo: Browse) -> None:
    page = browse_demo("/find/")
    page.route("**/leaflet.js", lambda route: route.abort())
    page.goto(MAP)
    page.wait_for_load_state("networkidle")
    expect(page.locator(".map-drawing")).to_be_visible()
    assert page.locator(".moving-map").count() == 0
    forgive(browse_demo, "leaflet.js")
