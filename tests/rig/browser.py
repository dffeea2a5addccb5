"""A real browser, opened the way a visitor's may be: narrow, dark, without JavaScript."""

import threading
import time
from collections.abc import Callable
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

#: CSS pixels: a small phone (and 400 % zoom), a usual phone, a desk.
SMALL_PHONE, PHONE, DESK = 320, 375, 1280


class Browse:
    """Opens pages of one server, and collects what no page of ours may do.

    Call it with a path; it returns Playwright's page. Each call is a new visitor without cookies, unless
    ``again=True`` opens the path in the last visitor's browser.
    """

    def __init__(self, browser: Browser, base_url: str) -> None:
        self.browser, self.base_url = browser, base_url
        self.contexts: list[BrowserContext] = []
        self.problems: list[str] = []

    def __call__(
        self,
        path: str = "/",
        *,
        javascript: bool = True,
        width: int = DESK,
        scheme: Literal["light", "dark"] = "light",
        again: bool = False,
        **options: Any,
    ) -> Page:
        if not (again and self.contexts):
            self.contexts.append(
                self.browser.new_context(
                    base_url=self.base_url,
                    java_script_enabled=javascript,
                    viewport={"width": width, "height": 900},
                    color_scheme=scheme,
                    locale="en-GB",
                    timezone_id="Europe/London",
                    reduced_motion="reduce",
                    **options,
                )
            )
        page = self.contexts[-1].new_page()
        self.watch(page)
        page.goto(path)
        return page

    def watch(self, page: Page) -> None:
        """Note broken promises of the Content-Security-Policy, script errors, and files that do not come.

        A request to anybody else counts too: visitors are nobody else's business.
        """

        def console(message: ConsoleMessage) -> None:
            if "Content Security Policy" in message.text or "Content-Security-Policy" in message.text:
                self.problems.append(f"{page.url}: {message.text}")

        def response(answer: Response) -> None:
            if answer.status >= 400 and answer.request.resource_type != "document":
                self.problems.append(f"{page.url}: {answer.status} for {answer.url}")

        def request(asked: Request) -> None:
            parts, own = urlsplit(asked.url), urlsplit(self.base_url)
            if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != own.netloc:
                self.problems.append(f"{page.url}: request to another origin, {asked.url}")

        def failed(asked: Request) -> None:
            # What a page was still loading when the visitor left it is given up, not broken.
            if asked.failure != "net::ERR_ABORTED":
                self.problems.append(f"{page.url}: {asked.failure} for {asked.url}")

        page.on("console", console)
        page.on("request", request)
        page.on("requestfailed", failed)
        page.on("pageerror", lambda error: self.problems.append(f"{page.url}: script error: {error}"))
        page.on("response", response)

    def close(self) -> None:
        """Close every page; raises ``AssertionError`` with what was noted."""
        for context in self.contexts:
            context.close()
        wait_until_answered()
        assert not self.problems, "\n".join(self.problems)


def wait_until_answered(seconds: float = 5) -> None:
    """Let servers of this process end what a browser that is gone had asked for.

    A page that is closed has often just sent a count or begun to load a picture. Answered a moment later,
    that would meet a database that is closed between two tests, or be written into the next one.
    """
    until = time.monotonic() + seconds
    # Not joined: among them may be one that is only about to start, which cannot be.
    while is_answering() and time.monotonic() < until:
        time.sleep(0.005)


def is_answering() -> bool:
    """Whether a server of this process is at work for somebody."""
    return any(thread.name.endswith("(process_request_thread)") for thread in threading.enumerate())


def overflows(page: Page) -> bool:
    """Whether the page is wider than its window, so that a reader has to scroll sideways."""
    # Right after a press, the page that is on its way has nothing in it yet.
    page.wait_for_function("() => document.body")
    wide: Callable[[str], Any] = page.evaluate
    return bool(wide("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
