"""What an editor does with the form of a page in the CMS, by the words and names that are on it."""

import re
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.factories.people import PASSWORD
from tests.rig.browser import Browse

#: Milliseconds, for a machine that has a dozen other things to do.
PATIENCE = 30_000


def sign_in_to_cms(browse: Browse, email: str) -> Page:
    """A new browser in which somebody has signed in, and looks at the front page of the CMS."""
    page = browse("/account/login/?next=/cms/")
    page.locator("input[name=login]").fill(email)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("input[name=password]").press("Enter")
    expect(page).to_have_url(re.compile("/cms/$"), timeout=PATIENCE)
    return page


@dataclass(frozen=True)
class Chosen:
    """Something to be chosen by its title."""

    title: str


@dataclass(frozen=True)
class Formatted:
    """Words for the editor of formatted text: "## " begins a heading there."""

    words: str


@dataclass(frozen=True)
class Cells:
    """Headings and rows of a table."""

    headings: list[str]
    rows: list[list[str]]


class PageForm:
    """The form of a page, open in a browser."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def tab(self, name: str) -> None:
        """Opens a tab."""
        self.page.get_by_role("tab", name=name).click()

    def field(self, name: str) -> Locator:
        """A field by its name."""
        return self.page.locator(f"[name='{name}']")

    def add_block(self, stream: str, kind: str = "") -> str:
        """Adds a block at the end of a stream, found by typing its name; the prefix of its fields."""
        root = self.page.locator(f"#{stream}-root")
        number = int(self.field(f"{stream}-count").input_value())
        root.locator("> [data-streamfield-stream-container] > div > .c-sf-add-button").last.click()
        if kind:
            root.get_by_role("combobox", name="Search options").fill(kind)
            root.get_by_role("option", name=kind, exact=True).click()
        expect(self.field(f"{stream}-{number}-type")).to_be_attached(timeout=PATIENCE)
        return f"{stream}-{number}-value"

    def write(self, prefix: str, value: Any) -> None:
        """Fills a block: a dict field by field, a list row by row."""
        match value:
            case dict():
                for name, each in value.items():
                    self.write(f"{prefix}-{name}", each)
            case list():
                for number, each in enumerate(value):
                    self._row(prefix, number)
                    self.write(f"{prefix}-{number}-value", each)
            case Chosen():
                self._choose(prefix, value.title)
            case Formatted():
                self.page.locator(f"div:has(> [name='{prefix}']) [contenteditable=true]").click()
                self.page.keyboard.type(value.words)
            case Cells():
                self._fill_table(prefix, value)
            case _:
                field = self.field(prefix)
                if field.evaluate("field => field.tagName") == "SELECT":
                    field.select_option(value)
                else:
                    field.fill(value)

    def menu(self, button: str) -> None:
        """Presses one of the buttons that the menu at the foot of the form unfolds."""
        footer = self.page.locator("footer")
        footer.get_by_role("button", name="More actions").click()
        footer.get_by_role("button", name=button).click()

    def _row(self, prefix: str, number: int) -> None:
        count = self.field(f"{prefix}-count")
        if number >= int(count.input_value()):
            rows = self.page.locator(
                f"div:has(> [name='{prefix}-count']) > [data-streamfield-list-container]"
            )
            rows.locator("> [data-streamfield-list-add]").last.click()
            expect(count).to_have_value(str(number + 1), timeout=PATIENCE)

    def _choose(self, prefix: str, title: str) -> None:
        self.page.locator(f".chooser:has(+ [name='{prefix}']) [data-chooser-action-choose]").click()
        window = self.page.locator(".modal.in")
        search = window.locator("input[name=q]")
        window.locator("header").wait_for()
        if search.count():
            search.fill(title)
        window.locator("a, button").filter(has_text=title).first.click()
        expect(self.field(prefix)).not_to_have_value("", timeout=PATIENCE)
        expect(window).to_have_count(0, timeout=PATIENCE)

    def _fill_table(self, prefix: str, table: Cells) -> None:
        block = self.page.locator(f"div:has(> [name='{prefix}-column-count'])")
        for number, heading in enumerate(table.headings):
            block.locator("[data-append-column]").click()
            self.page.locator(".add-column-menu").get_by_text("Words", exact=True).click()
            self.field(f"{prefix}-column-{number}-heading").fill(heading)
        for row, cells in enumerate(table.rows):
            if row >= int(self.field(f"{prefix}-row-count").input_value()):
                block.locator("[data-add-row]").last.click()
            for column, words in enumerate(cells):
                self.field(f"{prefix}-cell-{row}-{column}").fill(words)
