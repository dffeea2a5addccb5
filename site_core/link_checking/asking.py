"""One question to one site: is this page there?"""

import http.client
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urljoin

from site_core.link_checking.public_address import NotPublicError, Target, target_of
from site_core.models.inventory import OutsideLink

SECONDS = 10
#: For one answer as a whole: a site that sends a letter every nine seconds would never be late.
SECONDS_IN_ALL = 30.0
MOST_REDIRECTS = 5
AGENT = "Handwell link check"
State = OutsideLink.State


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known about an address now; ``text`` is for editors."""

    state: str
    text: str = ""


def ask(url: str, find: Callable[[str], Target] = target_of) -> Answer:
    """Follows at most five redirects. Never raises: whatever happens is an answer."""
    moved_to = ""
    current = url
    try:
        for _hop in range(MOST_REDIRECTS + 1):
            status, location = _status(find(current))
            if status in (301, 302, 303, 307, 308) and location:
                current = urljoin(current, location)
                moved_to = current if status in (301, 308) else moved_to
                continue
            return _judged(status, moved_to)
    except NotPublicError as error:
        return Answer(State.LEFT, str(error))
    except ssl.SSLError:
        return Answer(State.SILENT, "its certificate is not valid")
    except (OSError, http.client.HTTPException, UnicodeError, ValueError) as error:
        return Answer(State.SILENT, type(error).__name__)
    return Answer(State.SILENT, "leads in circles")


def _judged(status: int, moved_to: str) -> Answer:
    if status in (404, 410):
        return Answer(State.GONE, str(status))
    if status in (401, 403, 405, 406, 429, 451) or status == 999:
        # Many sites turn programs away and serve people.
        return Answer(State.CLOSED, str(status))
    if status >= 400:
        return Answer(State.SILENT, str(status))
    return Answer(State.MOVED, f"now at {moved_to}"[:200]) if moved_to else Answer(State.WORKS, str(status))


def _status(target: Target) -> tuple[int, str]:
    """Status and redirect of a HEAD, or of a GET where a site knows no HEAD; the body is not read."""
    status, location = _request("HEAD", target)
    if status in (400, 403, 404, 405, 501):
        status, location = _request("GET", target)
    return status, location


def _request(method: str, target: Target) -> tuple[int, str]:
    connection = _connection(target)
    hang_up = threading.Timer(SECONDS_IN_ALL, _hang_up, [connection.sock])
    hang_up.daemon = True
    hang_up.start()
    try:
        connection.request(method, target.path, headers={"User-Agent": AGENT, "Accept": "*/*"})
        response = connection.getresponse()
        return response.status, response.headers.get("Location") or ""
    finally:
        hang_up.cancel()
        connection.close()


def _hang_up(sock: socket.socket) -> None:
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _connection(target: Target) -> http.client.HTTPConnection:
    """To the address that was looked at, not to whatever the name means a moment later."""
    raw = socket.create_connection((target.ip, target.port), timeout=SECONDS)
    if target.scheme == "https":
        try:
            raw = ssl.create_default_context().wrap_socket(raw, server_hostname=target.host)
        except BaseException:
            raw.close()
            raise
    kind = http.client.HTTPSConnection if target.scheme == "https" else http.client.HTTPConnection
    connection = kind(target.host, target.port, timeout=SECONDS)
    connection.sock = raw
    return connection
