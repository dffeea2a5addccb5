"""Narrowing the list, and coming back to it."""

import re
from functools import partial

import pytest
from playwright.sync_api import Page, expect

from tests.flows.journey import heading, open_filters, open_first_person, people, tick
from tests.rig.browser import PHONE, Browse

pytestmark = pytest.mark.usefixtures("demo_site")


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def visit(request: pytest.FixtureRequest, browse_demo: Browse) -> partial[Page]:
    """Opens a page on a phone, with a script and without."""
    return partial(browse_demo, width=PHONE, javascript=request.param)


def found(page: Page) -> int:
    """The number in the heading."""
    return int(re.match(r"\d+", heading(page).inner_text())[0])


@pytest.mark.parametrize(
    "question",
    ["/find/", "/find/?near=N13", "/find/?near=N13&technique=cupping&now=open&access=step_free"],
    ids=["everybody", "near", "three filters"],
)
def test_the_first_name_is_on_the_first_screen_of_a_phone(visit: partial[Page], question: str) -> None:
    first = people(visit(question)).first.locator(".person__name")
    expect(first).to_be_visible()
    box = first.bounding_box()
    assert box
    assert box["y"] + box["height"] < 800


def test_two_filters_on_and_one_off(visit: partial[Page]) -> None:
    page = visit("/find/?near=N13")
    everybody = found(page)
    open_filters(page)
    tick(page, "technique", "deep-tissue-massage")
    tick(page, "now", "open")
    page.get_by_role("button", name="Show results").click()
    expect(page).to_have_url(re.compile("technique=deep-tissue-massage"))
    expect(page).to_have_url(re.compile("near=N13"))
    both = found(page)
    assert both < everybody
    page.get_by_role("link", name="Remove filter: Taking new clients").click()
    expect(page).not_to_have_url(re.compile("now=open"))
    expect(page.get_by_role("link", name="Remove filter: Deep tissue massage")).to_be_visible()
    assert both <= found(page) < everybody
    page.get_by_role("link", name="Clear filters").first.click()
    expect(page).to_have_url(re.compile(r"\?near=N13$"))
    assert found(page) == everybody


def test_what_an_option_promises_is_what_it_brings(visit: partial[Page]) -> None:
    page = visit("/find/?near=N13&radius=25")
    open_filters(page)
    label = page.locator('label[for="filter-technique-4"]')
    promised = int(re.findall(r"\d+", label.inner_text())[-1])
    label.click()
    page.get_by_role("button", name="Show results").click()
    expect(page).to_have_url(re.compile("technique="))
    assert found(page) == promised


def test_back_to_results_keeps_the_question(visit: partial[Page]) -> None:
    page = visit("/find/?near=N13&technique=deep-tissue-massage")
    before = heading(page).inner_text()
    names = people(page).locator(".person__name").all_inner_texts()
    open_first_person(page)
    page.get_by_role("link", name=re.compile("Back to")).click()
    expect(heading(page)).to_have_text(before)
    expect(page).to_have_url(re.compile(r"near=N13&technique=deep-tissue-massage$"))
    expect(people(page).locator(".person__name")).to_have_text(names)


def test_the_back_button_keeps_question_and_place_on_the_page(visit: partial[Page]) -> None:
    page = visit("/find/?near=N13&radius=25")
    tenth = people(page).nth(9).locator(".person__name a")
    tenth.scroll_into_view_if_needed()
    before = tenth.bounding_box()["y"]
    tenth.click()
    expect(page).to_have_url(re.compile("from="))
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?near=N13&radius=25$"))
    expect(heading(page)).to_contain_text("within 25 miles")
    assert tenth.bounding_box()["y"] == pytest.approx(before, abs=40)


def test_the_second_page_is_a_link(visit: partial[Page]) -> None:
    page = visit("/find/?near=N13&radius=50")
    first = people(page).locator(".person__name").all_inner_texts()
    page.get_by_role("navigation", name=re.compile("pages", re.IGNORECASE)).get_by_role(
        "link", name="2", exact=False
    ).first.click()
    expect(page).to_have_url(re.compile("page=2"))
    page.wait_for_load_state()
    assert not set(first) & set(people(page).locator(".person__name").all_inner_texts())
