"""Shows every state of every page, one after the other, in a browser."""

from collections.abc import Callable, Iterator

from playwright.sync_api import Page

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
    page.locator("[aria-invalid=true]").first.wait_for()


def save_everybody(page: Page) -> None:
    """Everybody on the page is on the shortlist; the header says so."""
    for button in page.locator("[data-save]").all()[:4]:
        button.click()


def take_from_template(name: str) -> Callable[[Page], None]:
    """What the finder's script puts above the list, as it does when the line is slow or gone."""
    script = """name => document.querySelector("#results").prepend(
        document.getElementById(name).content.cloneNode(true))"""
    return lambda page: page.evaluate(script, name)


CHANGES: dict[str, dict[str, Callable[[Page], None]]] = {
    "results": {
        "saved": save_everybody,
        "offline": take_from_template("finder-offline"),
        "loading": take_from_template("finder-skeleton"),
        "filters open": open_filters,
    },
    "enquiry": {"enquiry with errors": send_nothing},
}
