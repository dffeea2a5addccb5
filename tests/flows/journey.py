"""The steps that a visitor takes, by the words on the page. They work with and without a script."""

import re

from playwright.sync_api import Locator, Page, expect


def search_near(page: Page, words: str) -> None:
    """Types a place into the search of the page and sends it."""
    form = page.get_by_role("search", name="Find a practitioner")
    form.get_by_label("Town or postcode").fill(words)
    form.get_by_role("button", name="Find").click()


def people(page: Page) -> Locator:
    """The cards of the answer, without those a little further away."""
    return page.locator("#results > .finder__list > li")


def heading(page: Page) -> Locator:
    """The sentence on top of the page."""
    return page.get_by_role("heading", level=1)


def promised(link: Locator) -> int:
    """The number that a link says it leads to."""
    words = link.inner_text()
    people_or_last = re.search(r"(\d+) (?:person|people)", words) or re.search(r"(\d+)\D*$", words)
    assert people_or_last, f"no number in {words!r}"
    return int(people_or_last[1])


def open_first_person(page: Page) -> str:
    """Follows the first card; the name on it."""
    link = people(page).first.locator(".person__name a")
    name = link.inner_text()
    link.click()
    expect(heading(page)).to_contain_text(name)
    return name


def open_filters(page: Page) -> None:
    """Unfolds the filters of a phone."""
    page.locator(".finder-filters__toggle").click()


def tick(page: Page, group: str, value: str) -> None:
    """Chooses a filter, after unfolding its group."""
    box = page.locator(f'input[name="{group}"][value="{value}"]')
    folded = page.locator(".filters__group:not([open])").filter(has=box)
    if folded.count():
        folded.locator("summary").click()
    page.locator(f'label[for="{box.get_attribute("id")}"]').click()
    expect(box).to_be_checked()
