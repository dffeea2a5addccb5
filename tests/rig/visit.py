"""One state of the site to photograph: where it is, who looks, what they do there, and in which looks."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page


@dataclass(frozen=True)
class Look:
    """The width of the window in CSS pixels, and the colours of the system."""

    width: int
    scheme: str

    def __str__(self) -> str:
        return f"{self.width} {self.scheme}"


LOOKS = tuple(Look(width, scheme) for width in (1280, 375) for scheme in ("light", "dark"))
#: A4 without its margins at 96 dots per inch; who reads in the dark prints on white all the same.
PAPER = (Look(718, "light"), Look(718, "dark"))
#: The CMS is worked in at a desk.
DESK = tuple(look for look in LOOKS if look.width == 1280)
#: As wide as mail programs lay a mail out.
MAIL = (Look(640, "light"), Look(375, "dark"))


@dataclass(frozen=True)
class Visit:
    """``who`` is the e-mail of somebody with an account; without one, a visitor looks."""

    path: str
    who: str = ""
    then: Callable[[Page], None] | None = None
    looks: tuple[Look, ...] = LOOKS
    #: Of the window. The CMS scrolls within its own, so that a picture ends where the window does.
    height: int = 900

    def show(self, page: Page) -> None:
        """Brings the state about."""
        if self.path:
            page.goto(self.path, wait_until="load")
        if self.then:
            self.then(page)


def wait_for_errors(page: Page) -> None:
    """Until a form has come back with what is wrong: the words are there before the page has its style."""
    page.locator(".error-summary").first.wait_for()
    page.wait_for_load_state()
