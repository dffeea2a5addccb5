"""A progress bar for people, and a few plain lines for log files."""

from __future__ import annotations

import sys
import time
from typing import TextIO

WIDTH = 30


class Progress:
    """Show how far one stage is: `update(done, total)`, then `finish()`.

    On a terminal one line is redrawn at most ten times a second; elsewhere each quarter is one line.
    """

    def __init__(self, label: str, stream: TextIO | None = None) -> None:
        self.label = label
        self.stream = stream or sys.stderr
        self.live = self.stream.isatty()
        self._drawn_at = float("-inf")
        self._quarter = 0

    def update(self, done: int, total: int) -> None:
        share = min(1.0, done / total) if total else 1.0
        if self.live:
            now = time.monotonic()
            if now - self._drawn_at >= 0.1 or share == 1.0:
                self._drawn_at = now
                bar = "#" * int(share * WIDTH)
                self.stream.write(f"\r{self.label} [{bar:<{WIDTH}}] {share:4.0%}")
                self.stream.flush()
        elif int(share * 4) > self._quarter:
            self._quarter = int(share * 4)
            self.stream.write(f"{self.label} {share:.0%}\n")

    def finish(self) -> None:
        if self.live:
            self.stream.write("\n")
