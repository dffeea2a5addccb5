"""A slow line on purpose: ``pytest -p tests.rig.late -m browser`` finds tests that read a page too early.

Every answer of the server comes late and in three pieces: its head, one half, the other half. A test that
looks at a page right after a press, and waits for nothing, may pass for years on a quick machine; here it
fails each time.
"""

import time
from random import Random
from typing import Any
from wsgiref.handlers import SimpleHandler

import pytest

#: Seconds before a piece. They differ, so that files overtake each other, as they do outside.
PAUSES = (0.04, 0.2, 0.3)

#: Apart from the chance that tests draw on.
chance = Random(1)
run, write = SimpleHandler.run, SimpleHandler.write


def pause() -> None:
    """Wait, sometimes longer and sometimes shorter."""
    time.sleep(chance.choice(PAUSES))


def run_late(handler: SimpleHandler, application: Any) -> None:
    """In place of ``SimpleHandler.run``."""
    pause()
    run(handler, application)


def write_in_pieces(handler: SimpleHandler, data: bytes) -> None:
    """In place of ``SimpleHandler.write``."""
    if handler.headers_sent:
        write(handler, data)
        return
    handler.bytes_sent = len(data)
    handler.send_headers()
    half = len(data) // 2
    for piece in (data[:half], data[half:]):
        handler._flush()
        pause()
        handler._write(piece)
    handler._flush()


def pytest_configure(config: pytest.Config) -> None:
    """Slow down every server of this process."""
    SimpleHandler.run = run_late  # type: ignore[method-assign]
    SimpleHandler.write = write_in_pieces  # type: ignore[method-assign]
