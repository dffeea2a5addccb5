"""Chromium without our Content-Security-Policy, counting what it runs of what was typed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.test import Client
from playwright.sync_api import Browser, Page, Route

#: What would run at a touch: handlers, and addresses that are programs.
WOULD_RUN = """() => {
    const found = [];
    for (const element of document.querySelectorAll("*")) {
        for (const { name, value } of element.attributes) {
            const asks = value.includes("xss");
            if (name.startsWith("on") && asks) found.push(`${name} at ${element.localName}`);
            if (asks && ["href", "src", "action", "formaction", "data", "xlink:href"].includes(name)) {
                try {
                    if (new URL(value, location.href).protocol === "javascript:")
                        found.push(`${name} at ${element.localName}`);
                } catch {}
            }
        }
    }
    return found;
}"""
#: Handlers that wait for a picture that does not come, or for the next frame, have had their turn.
A_MOMENT = "new Promise(done => requestAnimationFrame(() => setTimeout(done, 20)))"
NEEDED = ("document", "script", "xhr", "fetch")


class Runner:
    """One tab. ``ran`` says where something was run."""

    def __init__(self, browser: Browser, base_url: str) -> None:
        self.context = browser.new_context(base_url=base_url, bypass_csp=True, locale="en-GB")
        self.ran: list[str] = []
        self.visits = 0
        self.now = ""
        self.context.expose_binding("xss", lambda _source: self.ran.append(f"{self.now}: a script"))
        # Neither styles nor pictures: what waits for their failure runs at once.
        self.context.route("**/*", self._fetch)
        self.page: Page = self.context.new_page()
        self.page.on("dialog", lambda dialog: dialog.dismiss())

    def sign_in(self, client: Client) -> None:
        """Whoever is signed in there is signed in here."""
        self.context.clear_cookies()
        if "sessionid" in client.cookies:
            value = client.cookies["sessionid"].value
            address = {"name": "sessionid", "value": value, "url": self.page_url("/")}
            self.context.add_cookies([address])  # type: ignore[list-item]

    def page_url(self, path: str) -> str:
        """With the host."""
        return f"{self.context._impl_obj._options['baseURL'].rstrip('/')}{path}"

    def visit(self, path: str) -> None:
        """Opens an address of the site."""
        self.now = path
        self.page.goto(path)
        self._look()

    def show(self, html: str, name: str) -> None:
        """Opens a text as if it were a page: an answer to a form, or a mail."""
        self.now = name
        self.page.set_content(html)
        self._look()

    def _look(self) -> None:
        self.visits += 1
        self.page.evaluate(A_MOMENT)
        self.ran += [f"{self.now}: {each}" for each in self.page.evaluate(WOULD_RUN)]

    @staticmethod
    def _fetch(route: Route) -> Any:
        wanted = route.request.resource_type in NEEDED
        return route.continue_() if wanted else route.abort()


@contextmanager
def running(browser: Browser, base_url: str) -> Iterator[Runner]:
    """A tab of its own, closed afterwards."""
    runner = Runner(browser, base_url)
    yield runner
    runner.context.close()
