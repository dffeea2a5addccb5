"""Shows every state of every page, one after the other, in a browser."""

from collections.abc import Callable, Iterator

from playwright.sync_api import Page

from tests.rig.visit import wait_for_errors
from tests.site.errors import error_pages
from tests.site.states import missing_states, states

ERROR = "/an-error/"


def visited(page: Page) -> Iterator[str]:
    """Shows each state in turn and says its name."""
    for name, path in states().items():
        page.goto(path)
        yield name
        for state, change in CHANGES.get(name, {}).items():
            change(page)
            yield state
    for name, (path, _status) in missing_states().items():
        page.goto(path)
        yield name
    for name, (status, body) in error_pages().items():
        show_error(page, status, body)
        yield name


def show_error(page: Page, status: int, body: bytes) -> None:
    """The page of an error, at an address that stands for any."""
    page.route(f"**{ERROR}", lambda route: route.fulfill(status=status, body=body, content_type="text/html"))
    page.goto(ERROR)
    page.unroute(f"**{ERROR}")


def open_filters(page: Page) -> None:
    """Every group of filters unfolded."""
    page.evaluate('document.querySelectorAll(".finder-filters, .filters__group").forEach(d => d.open = true)')


def send_nothing(page: Page) -> None:
    """The form comes back with its errors."""
    page.locator("main form[method=post] button[type=submit]").click()
    wait_for_errors(page)


def save_everybody(page: Page) -> None:
    """Everybody on the page is on the shortlist; the header says so."""
    for button in page.locator("[data-save]").all()[:4]:
        button.click()


def lose_the_line(page: Page) -> None:
    """What the finder's script says above the list when there is no connection."""
    page.evaluate(
        """() => document.querySelector("#results").prepend(
            document.getElementById("finder-offline").content.cloneNode(true))"""
    )


def wait_for_an_answer(page: Page) -> None:
    """What the finder's script shows in place of the list when the line is slow."""
    page.evaluate(
        """() => {
            const results = document.querySelector("#results");
            results.ariaBusy = "true";
            results.append(document.getElementById("finder-skeleton").content.cloneNode(true));
        }"""
    )


CHANGES: dict[str, dict[str, Callable[[Page], None]]] = {
    "results": {
        "saved": save_everybody,
        "offline": lose_the_line,
        "filters open": open_filters,
        # Last: the list is hidden from here on.
        "loading": wait_for_an_answer,
    },
    "enquiry": {"enquiry with errors": send_nothing},
}
