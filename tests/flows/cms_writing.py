"""What an editor does with the form of a page, by the names that are on it."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.factories.people import PASSWORD
from tests.rig.browser import Browse


def sign_in(browse: Browse, email: str) -> Page:
    """A new browser, in which somebody has signed in and looks at the front page of the CMS."""
    page = browse("/account/login/?next=/cms/")
    page.locator("input[name=login]").fill(email)
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in", exact=True).click()
    expect(page).to_have_url(f"{browse.base_url}/cms/")
    return page


class PageForm:
    """The form of a page, open in a browser."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def tab(self, name: str) -> None:
        """Opens a tab."""
        self.page.get_by_role("tab", name=name).click()

    def add_block(self, stream: str, kind: str = "") -> str:
        """Adds a block at the end of a stream, found by its name; the prefix of its fields."""
        root = self.page.locator(f"#{stream}-root")
        number = int(root.locator(f"input[name='{stream}-count']").input_value())
        root.locator("> [data-streamfield-stream-container] > div > button.c-sf-add-button").last.click()
        if kind:
            root.get_by_role("combobox").fill(kind)
            root.get_by_role("option", name=kind, exact=True).click()
        prefix = f"{stream}-{number}-value"
        expect(root.locator(f"#{stream}-{number}-value, [name^='{prefix}']").first).to_be_attached()
        return prefix

    def write(self, prefix: str, value: Any) -> None:
        """Fills a block: words into its field, a dict field by field, a list item by item."""
        if isinstance(value, dict):
            for name, each in value.items():
                self.write(f"{prefix}-{name}" if prefix else name, each)
        elif isinstance(value, list):
            for number, each in enumerate(value):
                if number >= int(self.field(f"{prefix}-count").input_value()):
                    self.page.locator(f"#{prefix}-root button.c-sf-add-button").last.click()
                self.write(f"{prefix}-{number}-value", each)
        elif isinstance(value, Chosen):
            self.choose(prefix, value)
        elif isinstance(value, Formatted):
            self.draft_text(prefix, value.text)
        elif self.field(prefix).evaluate("field => field.tagName") == "SELECT":
            self.field(prefix).select_option(value)
        else:
            self.field(prefix).fill(value)

    def field(self, name: str) -> Locator:
        """A field by its name."""
        return self.page.locator(f"[name='{name}']")

    def draft_text(self, prefix: str, text: str) -> None:
        """Types into the editor of formatted text; "## " begins a heading, as people type it."""
        editor = self.page.locator(
            f"[data-draftail-editor-wrapper]:has(> [name='{prefix}'], + [name='{prefix}'])"
        )
        area = self.page.locator(f"div:has(> input[name='{prefix}']) [contenteditable=true]").last
        assert editor is not None
        area.click()
        self.page.keyboard.type(text)

    def choose(self, prefix: str, chosen: "Chosen") -> None:
        """Opens a chooser, searches and takes what is found."""
        self.page.locator(f"#{prefix}-chooser button").first.click()
        window = self.page.locator(".modal.in, .modal[aria-modal=true]").last
        if chosen.search:
            window.locator("input[name=q]").fill(chosen.title)
        window.get_by_role("link", name=chosen.title).first.click()
        expect(window).to_be_hidden()


class Chosen:
    """Something to be chosen by its title."""

    def __init__(self, title: str, *, search: bool = True) -> None:
        self.title, self.search = title, search


class Formatted:
    """Text for the editor of formatted text."""

    def __init__(self, text: str) -> None:
        self.text = text
