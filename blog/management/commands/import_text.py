"""Bring pages of plain text or HTML in as drafts."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, TextIO, cast

from django.core.management.base import BaseCommand, CommandError

from blog.importing.documents import KINDS, import_documents
from blog.importing.report_output import person, show
from blog.importing.wordpress import NowhereToPutError
from practitioners.gazetteer.progress import Progress


class Command(BaseCommand):
    help = (
        "Makes a draft of each file of plain text or HTML, with guessed headings, lists and cards; figures "
        "are marked as needing a source. Publishes nothing. The same file again changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", type=Path, nargs="+")
        parser.add_argument("--as", dest="kind", choices=sorted(KINDS), default="article")
        parser.add_argument("--media", type=Path, metavar="FOLDER", help="where the pictures are")
        parser.add_argument("--by", metavar="E-MAIL", help="in whose name the drafts are made")
        parser.add_argument("--report", type=Path, metavar="FILE", help="write everything found to this file")

    def handle(self, *args: Any, **options: Any) -> None:
        bar = Progress("Bringing in", cast(TextIO, self.stderr._out))
        try:
            report = import_documents(
                options["files"],
                kind=options["kind"],
                media=options["media"],
                by=person(options["by"]),
                progress=bar.update,
            )
        except NowhereToPutError as error:
            raise CommandError(str(error)) from error
        bar.finish()
        show(report, self.stdout.write, options["report"])
        if report.counts().get("failed") == len(report.entries):
            raise CommandError("None of the files could be brought in.")
