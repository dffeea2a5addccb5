"""The browser fixture notices what a page of ours may never do."""

import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Route

from tests.rig.browser import SMALL_PHONE, Browse, overflows, wait_until_answered

PAGE = "http://localhost:9/page"
STRICT = {"Content-Security-Policy": "default-src 'none'", "Content-Type": "text/html"}


@pytest.fixture
def browse_text(browser: Browser) -> Callable[..., Browse]:
    """A browser in which one address answers with a given text, without any server."""

    def opened(html: str, *, headers: dict[str, str] | None = None, width: int = SMALL_PHONE) -> Browse:
        browse = Browse(browser, PAGE)

        def answer(route: Route) -> None:
            is_page = route.request.url == PAGE
            route.fulfill(
                status=200 if is_page else 404,
                headers=headers or {"Content-Type": "text/html"},
                body=html if is_page else "",
            )

        page = browse("about:blank", width=width)
        page.route("**/*", answer)
        page.goto(PAGE)
        return browse

    return opened


@pytest.mark.parametrize(
    ("html", "headers", "noted"),
    [
        ("<p style='color: red'>Inline style</p>", STRICT, "Content Security Policy"),
        ("<script>missing()</script>", None, "script error"),
        ("<img src='/gone.png' alt=''>", None, "404 for"),
        ("<img src='http://127.0.0.1:9/pixel.png' alt=''>", None, "request to another origin"),
    ],
)
def test_a_broken_promise_fails_the_test(
    browse_text: Callable[..., Browse], html: str, headers: dict[str, str] | None, noted: str
) -> None:
    with pytest.raises(AssertionError, match=noted):
        browse_text(html, headers=headers).close()


def test_a_good_page_passes(browse_text: Callable[..., Browse]) -> None:
    browse_text("<p>Well</p>", headers=STRICT).close()


@pytest.mark.parametrize(("width", "too_wide"), [(400, True), (200, False)])
def test_sideways_scrolling_is_seen(browse_text: Callable[..., Browse], width: int, too_wide: bool) -> None:
    browse = browse_text(f"<svg width={width} height=1></svg>")
    assert overflows(browse.contexts[0].pages[0]) is too_wide
    browse.close()


def test_without_javascript_nothing_runs(browser: Browser) -> None:
    browse = Browse(browser, PAGE)
    page = browse(
        "data:text/html,<title>still</title><script>document.title='ran'</script>", javascript=False
    )
    assert page.title() == "still"
    browse.close()


def test_what_a_page_had_asked_for_is_answered_before_the_next_test(browser: Browser) -> None:
    begun, ended = threading.Event(), threading.Event()

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/slow":
                begun.set()
                time.sleep(0.3)
                ended.set()
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<script>fetch('/slow')</script>")

        def log_message(self, *args: object) -> None:
            """Nothing to say."""

    with ThreadingHTTPServer(("localhost", 0), Answering) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browse = Browse(browser, f"http://localhost:{server.server_port}")
        browse("/")
        assert begun.wait(10)
        browse.close()
        assert ended.is_set()
        server.shutdown()


def test_an_answer_that_is_about_to_begin_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    about_to = threading.Thread(name="Thread-7 (process_request_thread)")
    seen = [[about_to], [about_to], []]
    monkeypatch.setattr(threading, "enumerate", lambda: seen.pop(0))
    wait_until_answered()
    assert not seen
