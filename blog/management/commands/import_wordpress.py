"""Bring a WordPress export in as drafts."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, TextIO, cast

from django.core.management.base import BaseCommand, CommandError

from blog.importing.report_output import person, show
from blog.importing.wordpress import NowhereToPutError, import_wordpress
from blog.importing.wxr import UnreadableExportError
from practitioners.gazetteer.progress import Progress


class Command(BaseCommand):
    help = (
        "Makes a draft of every post and page of a WordPress export (Tools > Export > All content). "
        "Publishes nothing. Running it again brings up to date what nobody has touched here, and makes "
        "nothing twice."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--media", type=Path, metavar="FOLDER", help="a copy of wp-content/uploads")
        parser.add_argument("--by", metavar="E-MAIL", help="in whose name the drafts are made")
        parser.add_argument("--report", type=Path, metavar="FILE", help="write everything found to this file")

    def handle(self, *args: Any, **options: Any) -> None:
        media = options["media"]
        if media and not media.is_dir():
            raise CommandError(f"{media} is not a folder.")
        bar = Progress("Bringing in", cast(TextIO, self.stderr._out))
        try:
            report = import_wordpress(
                options["file"], media=media, by=person(options["by"]), progress=bar.update
            )
        except (UnreadableExportError, NowhereToPutError) as error:
            raise CommandError(str(error)) from error
        bar.finish()
        show(report, self.stdout.write, options["report"])
