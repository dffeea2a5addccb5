"""The site behind what stands in front of it in production, as far as weight goes: pages are sent compressed.

Static files need no help: WhiteNoise keeps a compressed copy of each.
"""

import gzip
from collections.abc import Callable, Iterable
from typing import Any

#: As Caddy's ``encode gzip`` does.
LEVEL = 5


def compressed(site: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
    """The same application, which compresses what is text and not compressed yet."""

    def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        kept: list[Any] = []

        def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> None:
            kept[:] = [status, headers]

        answer = site(environ, start)
        status, headers = kept
        names = {name.lower(): value for name, value in headers}
        is_text = names.get("content-type", "").startswith(
            ("text/", "application/json", "application/javascript")
        )
        asked = environ.get("HTTP_ACCEPT_ENCODING", "")
        if not is_text or "content-encoding" in names or "gzip" not in asked:
            start_response(status, headers)
            return answer
        body = gzip.compress(b"".join(answer), LEVEL)
        if hasattr(answer, "close"):
            answer.close()
        sent = [(name, value) for name, value in headers if name.lower() != "content-length"]
        start_response(status, [*sent, ("Content-Encoding", "gzip"), ("Content-Length", str(len(body)))])
        return [body]

    return application
