"""Load postcodes and places from a downloaded file."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO, cast

from django.core.management.base import BaseCommand, CommandError

from practitioners.gazetteer.loader import load
from practitioners.gazetteer.progress import Progress
from practitioners.gazetteer.readers.row import BadRow, UnreadableFile
from practitioners.gazetteer.readers.sniff import FORMATS
from practitioners.models.place import Place

SHOWN = 10


class Command(BaseCommand):
    help = (
        f"Loads postcodes and places from a file (or a zip with one inside). Understands: {FORMATS}. "
        "Running it again changes nothing. Where files overlap the last wins: load the most exact last."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--country", action="append", default=[], metavar="XX", help="only this ISO country; repeatable"
        )
        parser.add_argument(
            "--kind",
            action="append",
            default=[],
            choices=Place.Kind.values,
            help="only this kind; repeatable",
        )
        parser.add_argument("--dry-run", action="store_true", help="read and report, change nothing")
        parser.add_argument(
            "--replace",
            action="store_true",
            help="also remove what an earlier file of this source had and this one lacks",
        )
        parser.add_argument("--report", type=Path, metavar="FILE", help="write every bad row to this file")

    def handle(self, *args: Any, **options: Any) -> None:
        started = time.monotonic()
        with ExitStack() as files:
            try:
                path = options["report"]
                report = files.enter_context(path.open("w", encoding="utf-8")) if path else None
            except OSError as error:
                raise CommandError(f"{options['report']} cannot be written: {error.strerror}.") from error
            try:
                outcome = load(
                    options["file"],
                    countries=[country.upper() for country in options["country"]],
                    kinds=options["kind"],
                    dry_run=options["dry_run"],
                    replace=options["replace"],
                    on_bad=BadRows(self.stderr.write, report),
                    progress=lambda label: Progress(label, cast(TextIO, self.stderr._out)),
                )
            except UnreadableFile as error:
                raise CommandError(str(error)) from error
        done = "would be loaded" if options["dry_run"] else "loaded"
        self.stdout.write(
            f"{outcome.places:,} places {done} from {outcome.source} in {time.monotonic() - started:.1f} s; "
            f"{outcome.ignored:,} lines ignored, {outcome.bad:,} bad, {outcome.removed:,} removed."
        )
        self.stdout.write(f"checksum {outcome.checksum}")


class BadRows:
    """Shows the first bad rows, and writes every one to the report, where there is one."""

    def __init__(self, show: Callable[[str], None], report: TextIO | None) -> None:
        self.show = show
        self.report = report
        self.count = 0

    def __call__(self, row: BadRow) -> None:
        self.count += 1
        text = f"line {row.line}: {row.reason}"
        if self.report:
            self.report.write(f"{text}\n")
        if self.count <= SHOWN:
            self.show(text)
        elif self.count == SHOWN + 1:
            self.show(
                "more bad rows follow" + (", see the report" if self.report else " (--report FILE lists all)")
            )
