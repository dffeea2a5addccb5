"""Write every practitioner to a CSV file that `import_practitioners` understands."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from practitioners.importing.export import export_people


class Command(BaseCommand):
    help = "Writes every practitioner to a CSV file, or to the screen. Importing it again changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, nargs="?")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["file"] is None:
            export_people(sys.stdout)
            return
        try:
            with options["file"].open("w", encoding="utf-8", newline="") as file:
                count = export_people(file)
        except OSError as error:
            raise CommandError(f"{options['file']} cannot be written: {error.strerror}.") from error
        self.stdout.write(f"{count:,} practitioners written to {options['file']}.")
