"""Everything by keyboard alone: where the focus is can always be seen, and it is never trapped."""

import re

import pytest
from playwright.sync_api import expect

from tests.flows.journey import heading, people
from tests.flows.keyboard import go_to, look, step
from tests.rig.browser import DESK, PHONE, Browse

pytestmark = pytest.mark.usefixtures("demo_site")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_find_filter_and_open_a_person(browse_demo: Browse, width: int) -> None:
    page = browse_demo("/", width=width)
    step(page)
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    go_to(page, "[name=near]", steps=3)
    page.keyboard.type("N13")
    page.keyboard.press("Enter")
    expect(heading(page)).to_contain_text("N13")

    if width == PHONE:
        go_to(page, ".finder-filters__toggle")
        page.keyboard.press("Enter")
    go_to(page, "[name=technique]:not(:disabled)")
    page.keyboard.press("Space")
    chosen = page.evaluate("document.activeElement.value")
    go_to(page, ".filters__actions button", steps=120)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"technique={chosen}"))

    go_to(page, "#results .person__name a", steps=120)
    name = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    expect(heading(page)).to_contain_text(name)


@pytest.mark.parametrize("path", ["/", "/find/?near=N13", "/conditions/low-back-pain/", "a person"])
def test_the_focus_goes_through_the_whole_page(browse_demo: Browse, path: str) -> None:
    if path == "a person":
        page = browse_demo("/find/?near=N13", width=PHONE)
        page.goto(people(page).first.locator(".person__name a").get_attribute("href"))
    else:
        page = browse_demo(path, width=PHONE)
    step(page)
    for _step in range(300):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            return
        look(page)
    pytest.fail("The focus did not leave the page after 300 steps.")
