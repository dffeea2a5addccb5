"""Does everything that has to be done daily. For any scheduler."""

import datetime
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from site_core.daily.running import run_all


class Command(BaseCommand):
    help = (
        "Do everything that has to be done daily: ask practitioners whether their profiles are still right, "
        "warn of credentials that lapse, forget what is kept for a time only. Running it again on the same "
        "day changes nothing, and it may be stopped at any point."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")
        parser.add_argument(
            "--queue", action="store_true", help="put it on the task queue instead of doing it here"
        )
        parser.add_argument(
            "--day",
            type=datetime.date.fromisoformat,
            help="with --dry-run: as if it were this day (2027-03-01)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["day"] and not options["dry_run"]:
            raise CommandError("Another day can only be tried with --dry-run.")
        if options["queue"]:
            if options["dry_run"]:
                raise CommandError("A dry run answers here; it cannot be queued.")
            from site_core.daily.tasks import keep_true

            result = keep_true.enqueue()
            self.stdout.write(f"Queued as task {result.id}.")
            return
        today = options["day"] or timezone.localdate()
        if options["dry_run"]:
            self.stdout.write(f"What would be done on {today:%-d %B %Y}; nothing is changed:")
        failed = run_all(today, dry_run=options["dry_run"], say=self.stdout.write)
        if failed:
            raise CommandError(
                f"Failed: {', '.join(failed)}. The reason is in the log; the others were done."
            )
        self.stdout.write("Done.")
