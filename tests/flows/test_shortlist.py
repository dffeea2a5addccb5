"""Save people, see them together, send the list, compare, print: without an account."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.flows.journey import heading, people
from tests.rig.browser import PHONE, SMALL_PHONE, Browse, overflows

pytestmark = pytest.mark.usefixtures("demo_site")

NEAR = "/find/?near=N13"


def save(page: Page, *numbers: int) -> list[str]:
    """Saves the people at some positions of the list; their names."""
    names = []
    for number in numbers:
        card = people(page).nth(number)
        names.append(card.locator(".person__name").inner_text())
        button = card.get_by_role("button", name="Save")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
    return names


@pytest.fixture
def desk(browse_demo: Browse) -> Page:
    return browse_demo(NEAR, permissions=["clipboard-read", "clipboard-write"])


def test_save_two_open_the_list_and_compare(desk: Page) -> None:
    expect(desk.locator("[data-shortlist-link]")).to_be_hidden()
    saved = save(desk, 2, 0)
    link = desk.locator("[data-shortlist-link]")
    expect(link).to_have_text(re.compile(r"Shortlist\s*2"))
    link.click()
    expect(heading(desk)).to_contain_text("Shortlist")
    expect(desk.locator(".person__name")).to_have_text(saved)
    expect(desk.locator(".person__distance")).to_have_count(2)
    desk.get_by_role("link", name="Compare side by side").click()
    expect(desk.locator(".compare__name")).to_have_text(saved)
    expect(desk.get_by_role("rowheader", name="Availability")).to_be_visible()
    desk.get_by_role("link", name=f"Remove {saved[0]}").click()
    expect(desk.locator(".compare__name")).to_have_text([saved[1]])


def test_saving_is_undone_and_remembered(browse_demo: Browse, desk: Page) -> None:
    first, second = save(desk, 0, 1)
    desk.reload()
    pressed = desk.locator('.save[aria-pressed="true"]')
    expect(pressed).to_have_count(2)
    expect(pressed.first).to_have_accessible_name(f"Saved {first}")
    desk.get_by_role("button", name=f"Saved {first}").press("Space")
    expect(pressed).to_have_count(1)
    expect(desk.locator("[data-shortlist-count]")).to_have_text("1")
    profile = browse_demo("/find/", again=True)
    profile.goto(desk.get_by_role("link", name=second).get_attribute("href") or "")
    expect(profile.get_by_role("button", name=f"Saved {second}")).to_be_visible()


def test_buttons_are_there_after_results_have_changed(desk: Page) -> None:
    save(desk, 0)
    desk.get_by_label("Within").select_option("25")
    expect(heading(desk)).to_contain_text("within 25 miles")
    expect(desk.locator('.save[aria-pressed="true"]')).to_have_count(1)
    expect(desk.locator(".save")).to_have_count(people(desk).count())


def test_a_list_is_sent_as_a_link_without_the_place(browse_demo: Browse, desk: Page) -> None:
    saved = save(desk, 0, 1)
    desk.locator("[data-shortlist-link]").click()
    desk.get_by_role("button", name="Copy the link").click()
    expect(desk.get_by_role("button", name="Copied")).to_be_visible()
    address = desk.evaluate("navigator.clipboard.readText()")
    assert "N13" not in address
    for javascript in (True, False):
        friend = browse_demo(address, javascript=javascript)
        expect(friend.locator(".person__name")).to_have_text(saved)
        expect(friend.locator("[data-shortlist-link]")).to_be_hidden()
        expect(friend.get_by_role("link", name="Clear the list")).to_be_hidden()
        friend.get_by_role("link", name="Compare side by side").click()
        expect(friend.locator(".compare__name")).to_have_text(saved)


def test_take_somebody_off_and_clear(desk: Page) -> None:
    saved = save(desk, 0, 1, 2)
    desk.locator("[data-shortlist-link]").click()
    expect(desk.locator(".person")).to_have_count(3)
    desk.get_by_role("button", name=f"Saved {saved[1]}").click()
    expect(desk.locator(".person")).to_have_count(2)
    desk.get_by_role("link", name="Clear the list").click()
    expect(desk.get_by_role("heading", name="Nobody on this list yet")).to_be_visible()
    expect(desk.locator("[data-shortlist-link]")).to_be_hidden()


def test_the_bare_address_opens_this_browsers_list(browse_demo: Browse, desk: Page) -> None:
    saved = save(desk, 1)
    page = browse_demo("/find/shortlist/", again=True)
    expect(page.locator(".person__name")).to_have_text(saved)


def test_no_more_than_four_can_be_ticked(desk: Page) -> None:
    save(desk, 0, 1, 2, 3, 4)
    desk.locator("[data-shortlist-link]").click()
    boxes = desk.locator('input[name="ids"]')
    for number in range(4):
        boxes.nth(number).check()
    expect(boxes.nth(4)).to_be_disabled()
    boxes.nth(0).uncheck()
    expect(boxes.nth(4)).to_be_enabled()
    desk.get_by_role("button", name="Compare those ticked").click()
    expect(desk.locator(".compare__name")).to_have_count(3)


def test_a_full_list_says_so(desk: Page) -> None:
    full = json.dumps([str(number) for number in range(9000, 9024)])
    desk.evaluate("(full) => localStorage.setItem('shortlist', full)", full)
    desk.reload()
    button = people(desk).first.get_by_role("button", name="Save")
    button.click()
    expect(people(desk).first.get_by_role("status")).to_contain_text("The shortlist is full")
    expect(button).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("stored", ["nonsense", '{"a": 1}', '["<b>", null, 7, "8"]', "[]"])
def test_whatever_is_in_the_storage(desk: Page, stored: str) -> None:
    desk.evaluate("(text) => localStorage.setItem('shortlist', text)", stored)
    desk.reload()
    save(desk, 0)


def test_without_storage_there_are_no_buttons(browse_demo: Browse) -> None:
    page = browse_demo("about:blank")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked') }})"
    )
    page.goto(NEAR)
    expect(page.locator(".save")).to_have_count(0)


@pytest.mark.parametrize("width", [SMALL_PHONE, PHONE])
def test_on_a_phone_the_people_scroll_and_the_questions_stay(browse_demo: Browse, width: int) -> None:
    page = browse_demo(NEAR, width=width)
    save(page, 0, 1, 2)
    assert not overflows(page)
    page.locator("[data-shortlist-link]").click()
    expect(heading(page)).to_contain_text("Shortlist")
    assert not overflows(page)
    page.get_by_role("link", name="Compare side by side").click()
    expect(page.locator(".compare__name").last).to_be_visible()
    assert not overflows(page)
    question = page.get_by_role("rowheader", name="Availability")
    before = question.bounding_box()
    page.locator(".compare__scroll").evaluate("(element) => element.scrollTo(200, 0)")
    assert page.locator(".compare__scroll").evaluate("(element) => element.scrollLeft") == 200
    assert question.bounding_box() == before


@pytest.mark.parametrize("path", [NEAR, "/find/shortlist/?ids={ids}", "/find/compare/?ids={ids}"])
def test_on_paper_there_is_nothing_to_press(desk: Page, browse_demo: Browse, path: str) -> None:
    ids = ",".join(
        desk.locator("[data-person]").evaluate_all(
            "(all) => all.slice(0, 3).map((one) => one.dataset.person)"
        )
    )
    page = browse_demo(path.format(ids=ids))
    page.emulate_media(media="print")
    for hidden in ("header nav", "form", ".save", "main button", ".footer__columns", ".finder-filters"):
        for element in page.locator(hidden).all():
            expect(element).to_be_hidden()
    expect(heading(page)).to_be_visible()
    expect(page.locator(".person__name, .compare__name").first).to_be_visible()
