"""What a visitor's own device adds: its colours, its location, its printer."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.flows.journey import heading, people
from tests.rig.browser import PHONE, Browse

pytestmark = pytest.mark.usefixtures("demo_site")

PALMERS_GREEN = {"latitude": 51.61834, "longitude": -0.10963}


def background(page: Page) -> str:
    """The colour of the paper."""
    return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))


def test_the_chosen_colours_stay(browse_demo: Browse) -> None:
    page = browse_demo("/", width=PHONE, scheme="light")
    light = background(page)
    switch = page.locator("[data-theme-switch]")
    switch.click()
    switch.click()
    expect(switch).to_contain_text("Dark")
    dark = background(page)
    assert dark != light
    page.goto("/conditions/")
    assert background(page) == dark
    expect(page.locator("[data-theme-switch]")).to_contain_text("Dark")
    assert not page.context.cookies()


def test_without_a_script_the_systems_colours_hold(browse_demo: Browse) -> None:
    light = background(browse_demo("/", javascript=False, scheme="light"))
    page = browse_demo("/", javascript=False, scheme="dark")
    assert background(page) != light
    expect(page.locator("[data-theme-switch]")).to_be_hidden()
    expect(page.get_by_role("button", name="Use my location")).to_be_hidden()


@pytest.mark.parametrize("start", ["/", "/find/"])
def test_my_location_finds_who_is_near(browse_demo: Browse, start: str) -> None:
    page = browse_demo(start, width=PHONE, geolocation=PALMERS_GREEN, permissions=["geolocation"])
    page.get_by_role("button", name="Use my location").click()
    expect(page).to_have_url(re.compile(r"at_point=51\.62%2C-0\.11"))
    expect(people(page).first.locator(".person__distance")).to_contain_text("mile")
    page.wait_for_load_state()
    assert "51.618" not in page.content()
    expect(page.get_by_role("link", name="Clear filters")).to_have_count(0)


def test_a_refused_location_says_what_to_do(browse_demo: Browse) -> None:
    page = browse_demo("/find/", width=PHONE)
    page.get_by_role("button", name="Use my location").click()
    expect(page.locator("[data-location-status]")).to_contain_text("Type a town or postcode")
    expect(page).to_have_url(re.compile(r"/find/$"))


TONES = "[...'success warning danger info'.split(' ')].flatMap(tone => [tone, tone + '-tint'])"
COLOURS = f"{TONES}.map(tone => getComputedStyle(document.documentElement).getPropertyValue('--' + tone))"


def test_paper_has_no_dark_colours_whatever_was_chosen(browse_demo: Browse) -> None:
    light = browse_demo("/techniques/cupping/", scheme="light").evaluate(COLOURS)
    page = browse_demo("/techniques/cupping/", scheme="dark")
    assert page.evaluate(COLOURS) != light
    page.emulate_media(media="print")
    assert background(page) == "rgb(255, 255, 255)"
    assert page.evaluate(COLOURS) == light
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert page.evaluate(COLOURS) == light


def test_a_printed_profile_is_the_person_alone(browse_demo: Browse) -> None:
    page = browse_demo("/find/?near=N13", width=PHONE)
    page.goto(people(page).first.locator(".person__name a").get_attribute("href"))
    page.emulate_media(media="print")
    expect(heading(page)).to_be_visible()
    for away in (".header__nav", ".skip-link", ".action-bar", ".footer__links", "[data-theme-switch]"):
        for element in page.locator(away).all():
            expect(element).to_be_hidden()
    expect(page.get_by_role("heading", name="Sessions and prices")).to_be_visible()
