"""Results that follow the filters in place: the address is the state, Back goes back, focus stays."""

import re
import time

import pytest
from playwright.sync_api import Page, Route, expect

from tests.flows.journey import heading, people, tick
from tests.rig.browser import PHONE, Browse, overflows

pytestmark = pytest.mark.usefixtures("demo_site")

NEAR = "/find/?near=N13"
MARK = "window.stays = true"


def stayed(page: Page) -> bool:
    """Whether it is still the document that was marked."""
    return bool(page.evaluate("window.stays === true"))


def test_a_filter_a_radius_and_an_order_without_a_page_load(browse_demo: Browse) -> None:
    page = browse_demo(NEAR)
    page.evaluate(MARK)
    tick(page, "technique", "cupping")
    expect(heading(page)).to_contain_text("offering cupping within 10 miles of N13")
    expect(page.locator("#finder-status")).to_have_text(heading(page).inner_text())
    expect(page.locator('input[value="cupping"]')).to_be_focused()
    assert page.title().startswith(heading(page).inner_text())

    page.get_by_label("Within").focus()
    page.get_by_label("Within").select_option("25")
    expect(heading(page)).to_contain_text("within 25 miles")
    expect(page.get_by_label("Within")).to_be_focused()

    page.get_by_role("link", name="Lowest price").click()
    expect(page.get_by_role("link", name="Lowest price")).to_have_attribute("aria-current", "true")
    expect(page.get_by_role("link", name="Lowest price")).to_be_focused()
    assert re.search(r"\?near=N13&radius=25&technique=cupping&sort=price$", page.url)
    assert stayed(page)


def test_who_has_gone_on_meanwhile_stays_there(browse_demo: Browse) -> None:
    page = browse_demo(NEAR)
    held: list[Route] = []
    page.route("**/find/?*cupping*", lambda route: held.append(route))
    cupping = page.locator('input[value="cupping"]')
    with page.expect_request("**/find/?*cupping*"):
        cupping.press("Space")
    page.keyboard.press("Tab")
    expect(cupping).not_to_be_focused()
    gone_to = page.locator(":focus").get_attribute("id")
    held.pop().continue_()
    expect(heading(page)).to_contain_text("cupping")
    expect(page.locator(f"#{gone_to}")).to_be_focused()


def test_back_and_forward_bring_back_results_controls_and_focus(browse_demo: Browse) -> None:
    page = browse_demo(NEAR)
    page.evaluate(MARK)
    everybody = heading(page).inner_text()
    cupping = page.locator('input[value="cupping"]')
    tick(page, "technique", "cupping")
    expect(heading(page)).to_contain_text("cupping")
    page.get_by_label("Within").select_option("25")
    expect(heading(page)).to_contain_text("within 25 miles")
    page.go_back()
    expect(heading(page)).to_contain_text("offering cupping within 10 miles")
    expect(page.get_by_label("Within")).to_have_value("10")
    expect(page.get_by_label("Within")).to_be_focused()
    page.go_back()
    expect(heading(page)).to_have_text(everybody)
    expect(cupping).not_to_be_checked()
    expect(cupping).to_be_focused()
    page.go_forward()
    expect(heading(page)).to_contain_text("cupping")
    expect(cupping).to_be_checked()
    assert stayed(page)


def test_back_from_a_profile_returns_to_the_same_results(browse_demo: Browse) -> None:
    page = browse_demo(NEAR)
    tick(page, "technique", "cupping")
    expect(heading(page)).to_contain_text("cupping")
    answer = heading(page).inner_text()
    opened = people(page).last.locator(".person__name a")
    opened.scroll_into_view_if_needed()
    before = opened.bounding_box()["y"]  # type: ignore[index]
    opened.click()
    expect(page.get_by_role("heading", name="Techniques")).to_be_visible()
    page.go_back()
    expect(heading(page)).to_have_text(answer)
    expect(opened).to_be_focused()
    assert opened.bounding_box()["y"] == pytest.approx(before, abs=40)  # type: ignore[index]
    expect(page.locator('input[value="cupping"]')).to_be_checked()


def test_the_address_reproduces_the_state(browse_demo: Browse) -> None:
    page = browse_demo(NEAR)
    tick(page, "now", "open")
    expect(page.locator(".finder__chips")).to_contain_text("Taking new clients")
    other = browse_demo(page.url)
    expect(heading(other)).to_have_text(heading(page).inner_text())
    assert [card.inner_text() for card in people(other).all()] == [
        card.inner_text() for card in people(page).all()
    ]


def test_a_chip_takes_its_filter_away_and_focus_is_not_lost(browse_demo: Browse) -> None:
    page = browse_demo(f"{NEAR}&technique=cupping")
    page.evaluate(MARK)
    page.locator(".finder__chips a").first.press("Enter")
    expect(page.locator(".finder__chips")).to_have_count(0)
    expect(page.locator('input[value="cupping"]')).not_to_be_checked()
    results = page.locator("#results")
    expect(results).to_be_focused()
    expect(results).to_have_css("outline-style", "none")  # a ring around the whole list looks broken
    expect(results).to_have_css("box-shadow", "none")
    assert stayed(page)


def test_the_next_page_starts_at_its_top(browse_demo: Browse) -> None:
    page = browse_demo(NEAR)
    page.evaluate(MARK)
    page.get_by_role("link", name="Next").click()
    expect(page.locator(".results-bar__count")).to_contain_text("Showing 21")
    assert page.locator("#results").bounding_box()["y"] >= 0  # type: ignore[index]
    assert stayed(page)


def test_a_slow_answer_shows_its_shape_and_a_quick_one_does_not(browse_demo: Browse) -> None:
    page = browse_demo(NEAR)
    page.route("**/find/?*cupping*", lambda route: (time.sleep(0.8), route.continue_()))
    tick(page, "technique", "cupping")
    expect(page.locator("#results .skeletons")).to_be_visible()
    expect(heading(page)).to_contain_text("offering cupping")
    expect(page.locator("#results .skeletons")).to_have_count(0)
    assert not page.locator("#results").get_attribute("aria-busy")


@pytest.mark.parametrize("status", [429, 500])
def test_an_error_becomes_an_ordinary_page(browse_demo: Browse, status: int) -> None:
    page = browse_demo(NEAR)
    page.evaluate(MARK)
    answers = iter([status])

    def answer(route: object) -> None:
        failed = next(answers, None)
        route.fulfill(status=failed, body="no") if failed else route.continue_()  # type: ignore[attr-defined]

    page.route("**/find/?*cupping*", answer)
    tick(page, "technique", "cupping")
    expect(heading(page)).to_contain_text("offering cupping")
    assert not stayed(page)
    browse_demo.problems.clear()  # the refused request is what this test is about


def test_a_place_that_is_not_known_is_explained_at_its_box(browse_demo: Browse) -> None:
    page = browse_demo(NEAR)
    page.get_by_label("Town or postcode").fill("zzzz")
    page.get_by_label("Within").select_option("25")
    expect(page.get_by_label("Town or postcode")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("Town or postcode").fill("N13")
    page.get_by_label("Within").select_option("5")
    expect(heading(page)).to_contain_text("within 5 miles of N13")
    expect(page.locator("[aria-invalid]")).to_have_count(0)


def test_only_the_last_of_several_quick_changes_counts(browse_demo: Browse) -> None:
    page = browse_demo(NEAR)
    for value in ("2", "5", "25", "50"):
        page.get_by_label("Within").select_option(value)
    expect(heading(page)).to_contain_text("within 50 miles")
    page.wait_for_timeout(300)
    assert page.url.endswith("radius=50")
    expect(heading(page)).to_contain_text("within 50 miles")


def test_on_a_phone_the_filters_stay_open_while_results_follow(browse_demo: Browse) -> None:
    page = browse_demo(NEAR, width=PHONE)
    page.locator(".finder-filters__toggle").click()
    tick(page, "technique", "cupping")
    expect(page.locator(".finder-filters__toggle")).to_contain_text("Filters (1)")
    expect(page.locator('input[value="cupping"]')).to_be_visible()
    assert not overflows(page)


def test_a_town_page_leads_to_the_finder(browse_demo: Browse) -> None:
    page = browse_demo("/find/in/palmers-green/")
    tick(page, "technique", "cupping")
    page.wait_for_timeout(200)
    assert page.url.endswith("/find/in/palmers-green/")
    page.get_by_role("button", name="Show results").click()
    expect(heading(page)).to_contain_text("cupping")


def test_without_a_connection_the_list_stays_and_follows_later(browse_demo: Browse) -> None:
    page = browse_demo(NEAR)
    page.evaluate(MARK)
    before = people(page).count()
    page.context.set_offline(True)
    tick(page, "technique", "cupping")
    expect(page.locator("[data-offline]")).to_be_visible()
    expect(people(page)).to_have_count(before)
    page.context.set_offline(False)
    expect(heading(page)).to_contain_text("offering cupping")
    expect(page.locator("[data-offline]")).to_have_count(0)
    assert stayed(page)
    # The one request that failed is the one this is about.
    browse_demo.problems.clear()
