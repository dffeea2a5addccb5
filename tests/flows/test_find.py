"""Somebody in pain with a phone: from a place, a technique or a problem to a person."""

import re
from functools import partial

import pytest
from playwright.sync_api import Page, expect

from tests.flows.journey import heading, open_first_person, people, promised, search_near
from tests.rig.browser import PHONE, Browse

pytestmark = pytest.mark.usefixtures("demo_site")


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def visit(request: pytest.FixtureRequest, browse_demo: Browse) -> partial[Page]:
    """Opens a page on a phone; every journey is taken with a script and without."""
    return partial(browse_demo, width=PHONE, javascript=request.param)


def test_by_postcode_to_the_enquiry_form(visit: partial[Page]) -> None:
    page = visit("/")
    search_near(page, "n13")
    expect(heading(page)).to_contain_text("within 10 miles of N13")
    expect(people(page)).to_have_count(20)
    name = open_first_person(page)
    page.get_by_role("link", name="Send an enquiry").first.click()
    expect(heading(page)).to_have_text(f"Write to {name}")
    expect(page.get_by_label("Your message")).to_be_visible()


def test_by_town(visit: partial[Page]) -> None:
    page = visit("/find/")
    search_near(page, "palmers green")
    expect(heading(page)).to_contain_text("Palmers Green")
    expect(people(page).first.locator(".person__distance")).to_contain_text("mile")


def test_by_technique_from_the_front_page(visit: partial[Page]) -> None:
    page = visit("/")
    form = page.get_by_role("search", name="Find a practitioner")
    form.get_by_label("Technique").select_option("cupping")
    form.get_by_label("Town or postcode").fill("N13 4AA")
    form.get_by_role("button", name="Find").click()
    expect(heading(page)).to_contain_text(re.compile("cupping", re.IGNORECASE))
    expect(page.get_by_role("link", name="Remove filter: Cupping")).to_be_visible()
    shown = people(page)
    expect(shown.first).to_be_visible()
    page.wait_for_load_state()
    for number in range(shown.count()):
        expect(shown.nth(number).locator(".person__reason")).to_contain_text("cupping", ignore_case=True)


def test_a_name_with_two_places_asks_which_one(visit: partial[Page]) -> None:
    page = visit("/")
    search_near(page, "Newport")
    expect(heading(page)).to_contain_text("Which Newport")
    choices = page.locator(".place-choices li")
    expect(choices.nth(1)).to_be_visible()
    wales = choices.filter(has_text="Wales").or_(choices.filter(has_text="Gwent")).first
    count = promised(wales)
    wales.get_by_role("link").click()
    expect(heading(page)).to_contain_text("Newport")
    expect(page.get_by_label("Town or postcode")).to_have_value("Newport")
    expect(people(page)).to_have_count(count)


def test_an_unknown_place_keeps_what_was_typed(visit: partial[Page]) -> None:
    page = visit("/")
    search_near(page, "zzzz")
    box = page.get_by_label("Town or postcode")
    expect(box).to_have_value("zzzz")
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(page.locator(f"#{box.get_attribute('aria-describedby')}")).to_contain_text("LS1 4AP")
    search_near(page, "Leeds")
    expect(heading(page)).to_contain_text("Leeds")


def test_from_a_condition_to_a_person(visit: partial[Page]) -> None:
    page = visit("/conditions/low-back-pain/")
    emergency = page.get_by_role("heading", name=re.compile("999")).first
    people_here = page.get_by_role("heading", name="Find someone who can help")
    assert emergency.bounding_box()["y"] < people_here.bounding_box()["y"]
    page.locator('main a[href^="/find/?"]').filter(has_not=page.locator(".person")).first.click()
    expect(page).to_have_url(re.compile(r"/find/\?.*for="))
    expect(page.get_by_role("link", name="Remove filter:").first).to_be_visible()
    open_first_person(page)


@pytest.mark.parametrize(
    "empty", ["/find/?near=TR1&radius=2&technique=cupping", "/find/?near=Lerwick&technique=shiatsu&now=space"]
)
def test_nobody_is_never_the_end(visit: partial[Page], empty: str) -> None:
    page = visit(empty)
    expect(heading(page)).to_contain_text(re.compile("nobody|no one", re.IGNORECASE))
    steps = page.locator(".finder__results a.chip:not(.chip--remove)")
    widest = steps.first
    expect(widest).to_be_visible()
    count = promised(widest)
    widest.click()
    expect(heading(page)).to_contain_text(re.compile(rf"^{count} "))
    expect(people(page)).to_have_count(min(count, 20))
