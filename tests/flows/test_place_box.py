"""Places while somebody types: by keyboard, by touch, and without a script."""

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.flows.journey import heading, search_near
from tests.rig.browser import PHONE, Browse

pytestmark = pytest.mark.usefixtures("demo_site")

LABEL = "Town or postcode"


def options(page: Page) -> Locator:
    """The places on offer; a drop-down list beside the box has options too."""
    return page.get_by_role("listbox", name="Places").get_by_role("option")


def type_place(page: Page, words: str) -> None:
    box = page.get_by_role("combobox", name=LABEL)
    box.fill("")
    box.press_sequentially(words)
    expect(options(page).first).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/find/"])
def test_a_place_is_chosen_by_keyboard(browse_demo: Browse, path: str) -> None:
    page = browse_demo(path)
    box = page.get_by_role("combobox", name=LABEL)
    expect(box).to_have_attribute("aria-expanded", "false")
    type_place(page, "newp")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("listbox", name="Places")).to_be_visible()
    expect(page.locator(".place-box [role=status]")).to_have_text(
        "8 places. Use the up and down arrows to choose."
    )
    box.press("ArrowDown")
    box.press("ArrowDown")
    active = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    expect(active).to_have_attribute("aria-selected", "true")
    expect(active).to_contain_text("Isle of Wight")
    box.press("ArrowUp")
    box.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    box.press("ArrowDown")
    box.press("ArrowDown")
    box.press("Enter")
    expect(box).to_have_value("Newport, Isle of Wight")
    expect(box).to_be_focused()
    expect(page.get_by_role("listbox")).to_have_count(0)
    if path == "/":
        box.press("Enter")
    expect(heading(page)).to_contain_text("Newport, Isle of Wight")


def test_escape_closes_the_list_and_keeps_what_was_typed(browse_demo: Browse) -> None:
    page = browse_demo("/find/")
    type_place(page, "leed")
    box = page.get_by_role("combobox", name=LABEL)
    box.press("ArrowDown")
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(box).to_have_value("leed")
    assert box.get_attribute("aria-activedescendant") is None


def test_what_was_typed_is_sent_when_nothing_was_chosen(browse_demo: Browse) -> None:
    page = browse_demo("/find/")
    type_place(page, "palmers green")
    page.get_by_role("combobox", name=LABEL).press("Enter")
    expect(heading(page)).to_contain_text("Palmers Green")


def test_options_are_large_enough_for_a_thumb(browse_demo: Browse) -> None:
    page = browse_demo("/", width=PHONE, has_touch=True)
    type_place(page, "newp")
    heights = [option.bounding_box()["height"] for option in options(page).all()]  # type: ignore[index]
    assert min(heights) >= 44
    options(page).nth(1).tap()
    expect(page.get_by_role("combobox", name=LABEL)).to_have_value("Newport, Isle of Wight")
    expect(page.get_by_role("listbox")).to_have_count(0)


def test_nobody_is_told_a_whole_postcode_or_one_letter(browse_demo: Browse) -> None:
    page = browse_demo("/find/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/suggest/" in request.url else None)
    for words in ("l", "LS1 4AP", "ls14ap", "51.62,-0.11"):
        page.get_by_role("combobox", name=LABEL).fill(words)
        page.wait_for_timeout(250)
    assert asked == []


def test_a_late_answer_is_not_shown(browse_demo: Browse) -> None:
    page = browse_demo("/find/")
    held: list[Route] = []
    page.route("**/suggest/?q=new", lambda route: held.append(route))
    box = page.get_by_role("combobox", name=LABEL)
    with page.expect_request("**/suggest/?q=new"):
        box.press_sequentially("new")
    box.fill("leeds")
    expect(options(page).first).to_contain_text("Leeds")
    page.wait_for_timeout(100)
    expect(options(page).first).to_contain_text("Leeds")
    for route in held:
        route.abort()


def test_without_answers_the_box_still_works(browse_demo: Browse) -> None:
    page = browse_demo("/find/")
    page.route("**/suggest/**", lambda route: route.fulfill(body="not json"))
    page.get_by_role("combobox", name=LABEL).press_sequentially("leeds")
    page.wait_for_timeout(300)
    search_near(page, "Leeds")
    expect(heading(page)).to_contain_text("Leeds")


def test_without_a_script_it_is_a_box(browse_demo: Browse) -> None:
    page = browse_demo("/find/", javascript=False)
    expect(page.get_by_role("textbox", name=LABEL)).to_be_visible()
    expect(page.get_by_role("combobox", name=LABEL)).to_have_count(0)
    search_near(page, "Leeds")
    expect(heading(page)).to_contain_text("Leeds")
