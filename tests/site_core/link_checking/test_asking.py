"""What a site answers, asked of a real one on this machine."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from site_core.link_checking import asking
from site_core.link_checking.asking import ask
from site_core.link_checking.public_address import NotPublicError, Target


class Site(BaseHTTPRequestHandler):
    """Answers with the status that its address names."""

    def _answer(self) -> None:
        _empty, status, *rest = self.path.split("/")
        if status == "trickle":
            # Until somebody hangs up: a header that never ends.
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
            try:
                while not threading.Event().wait(0.05):
                    self.wfile.write(b"a")
            except OSError:
                self.close_connection = True
            return
        if status == "silent":
            self.close_connection = True
            return
        self.send_response(int(status))
        if rest:
            self.send_header("Location", "/" + "/".join(rest))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_HEAD(self) -> None:
        """As GET, but for the one that knows no HEAD."""
        if self.path == "/200/only-get":
            self.send_error(405)
        else:
            self._answer()

    def do_GET(self) -> None:
        """The status."""
        self._answer()

    def log_message(self, format: str, *args: object) -> None:
        """Quietly."""


@pytest.fixture(scope="module")
def site() -> Iterator[int]:
    """Its port."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("/200", "works"),
        ("/200/only-get", "works"),
        ("/404", "gone"),
        ("/410", "gone"),
        ("/403", "closed"),
        ("/429", "closed"),
        ("/500", "silent"),
        ("/silent", "silent"),
        ("/301/200", "moved"),
        ("/302/200", "works"),
        ("/302/404", "gone"),
        ("/302/302/302/302/302/302/200", "silent"),
    ],
)
def test_each_answer_has_a_name(site: int, path: str, state: str) -> None:
    """For editors."""

    def find(url: str) -> Target:
        path = url.removeprefix("https://site.example").removeprefix("http://site.example")
        return Target("http", "site.example", site, "127.0.0.1", path)

    assert ask(f"http://site.example{path}", find).state == state


def test_a_site_that_answers_for_ever_is_left(site: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every letter comes in time, and the answer does not."""
    monkeypatch.setattr(asking, "SECONDS_IN_ALL", 0.3)

    def find(url: str) -> Target:
        return Target("http", "site.example", site, "127.0.0.1", "/trickle")

    assert ask("http://site.example/", find).state in ("works", "silent")


def test_a_redirect_into_a_private_network_is_not_followed(site: int) -> None:
    """Each hop is looked at like the first."""
    hops: list[str] = []

    def find(url: str) -> Target:
        hops.append(url)
        if len(hops) > 1:
            raise NotPublicError("leads into a private network")
        return Target("http", "site.example", site, "127.0.0.1", "/302/200")

    assert ask("http://site.example/", find).state == "left"
    assert hops == ["http://site.example/", "http://site.example/200"]


def test_by_default_this_machine_is_never_asked(site: int) -> None:
    """Nor is anything else that is not public."""
    assert ask(f"http://127.0.0.1:{site}/200").state == "left"
    assert ask("http://127.0.0.1/").state == "left"
