"""The slow line changes when an answer comes, not what it says."""

import io
from typing import Any
from wsgiref.handlers import SimpleHandler

import pytest

from tests.rig import late


@pytest.mark.parametrize("body", [b"", b"x", b"a whole page"])
def test_an_answer_comes_whole_and_in_pieces(monkeypatch: pytest.MonkeyPatch, body: bytes) -> None:
    sent, seen = io.BytesIO(), []
    monkeypatch.setattr(late, "pause", lambda: seen.append(sent.getvalue()))
    monkeypatch.setattr(SimpleHandler, "run", SimpleHandler.run)
    monkeypatch.setattr(SimpleHandler, "write", SimpleHandler.write)
    late.pytest_configure(None)  # type: ignore[arg-type]
    handler = SimpleHandler(io.BytesIO(), sent, io.StringIO(), {"SERVER_PROTOCOL": "HTTP/1.1"})

    def application(environ: Any, start_response: Any) -> list[bytes]:
        start_response("200 OK", [("Content-Type", "text/html")])
        return [body]

    handler.run(application)
    head, _blank, answer = sent.getvalue().partition(b"\r\n\r\n")
    assert answer == body
    assert f"Content-Length: {len(body)}".encode() in head
    before, after_head, after_half = seen
    assert before == b""
    assert after_head.endswith(b"\r\n\r\n")
    assert after_half.endswith(body[: len(body) // 2])
