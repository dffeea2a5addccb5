"""Load practitioners from a CSV file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from practitioners.importing.carry_out import BadLinesError, import_file
from practitioners.importing.plan import Plan, make_plan
from practitioners.importing.reading import UnreadableFileError
from practitioners.importing.report import write_report
from practitioners.joining.new_profile import NoFinderError

SHOWN = 20
EVERY = 100


class Command(BaseCommand):
    help = (
        "Loads practitioners from a CSV file (docs/importing-practitioners.md says which columns). All or "
        "nothing; the same external_id again updates. Nobody is shown to visitors before they have agreed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--source", default="", help="where the data came from; the people are told")
        parser.add_argument("--dry-run", action="store_true", help="say what would change, change nothing")
        parser.add_argument("--skip-bad-lines", action="store_true", help="import the others all the same")
        parser.add_argument("--report", type=Path, metavar="FILE", help="write what became of each line")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            content = options["file"].read_bytes()
        except OSError as error:
            raise CommandError(f"{options['file']} cannot be read: {error.strerror}.") from error
        try:
            plan = self._run(content, options)
        except UnreadableFileError as error:
            raise CommandError(str(error)) from error
        except NoFinderError as error:
            raise CommandError("This site has no finder page yet: profiles live below it.") from error
        except BadLinesError as error:
            self._tell(error.plan, options, done=False)
            raise CommandError(
                f"Nothing was imported: {error}. --skip-bad-lines imports the others."
            ) from error
        self._tell(plan, options, done=not options["dry_run"])

    def _run(self, content: bytes, options: dict[str, Any]) -> Plan:
        if options["dry_run"]:
            return make_plan(content, self._progress("read"))
        return import_file(
            content,
            source=options["source"],
            skip_bad=options["skip_bad_lines"],
            reading=self._progress("read"),
            writing=self._progress("written"),
        )

    def _progress(self, verb: str) -> Any:
        terminal = self.stderr._out.isatty()  # type: ignore[attr-defined]

        def show(count: int) -> None:
            if terminal and count % EVERY == 0:
                self.stderr.write(f"\r{count:,} lines {verb}", ending="")

        return show

    def _tell(self, plan: Plan, options: dict[str, Any], *, done: bool) -> None:
        for warning in plan.warnings:
            self.stderr.write(warning)
        remarks = [f"line {row.line}: {each}" for row in plan.rows for each in (*row.problems, *row.warnings)]
        for remark in remarks[:SHOWN]:
            self.stderr.write(remark)
        if len(remarks) > SHOWN:
            self.stderr.write(f"… and {len(remarks) - SHOWN:,} more; --report FILE has them all.")
        if options["report"]:
            options["report"].write_text(write_report(plan.rows), encoding="utf-8")
        counts = plan.counts
        said = "" if done else "Nothing was changed. It would be: "
        self.stdout.write(
            f"{said}{counts['new']:,} new, {counts['update']:,} updated, {counts['same']:,} the same, "
            f"{counts['kept']:,} left alone, {counts['refused']:,} have said no, {counts['bad']:,} bad."
        )
