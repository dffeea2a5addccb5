"""Ask other sites whether what we link to is still there."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from site_core.link_checking.rounds import check_links
from site_core.models.inventory import OutsideLink


class Command(BaseCommand):
    help = (
        "Asks at most --limit addresses that published pages link to, each once in 30 days. It goes out to "
        "the internet, and runs only when you run it. The report is in the CMS."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--limit", type=int, default=200)

    def handle(self, *args: Any, **options: Any) -> None:
        def tell(done: int, total: int) -> None:
            if done == total or done % 25 == 0:
                self.stderr.write(f"{done} of {total}")

        found = check_links(max(0, options["limit"]), progress=tell)
        names = dict(OutsideLink.State.choices)
        parts = [f"{names[OutsideLink.State(state)]}: {count}" for state, count in sorted(found.items())]
        self.stdout.write("; ".join(parts) or "No link is due to be asked.")
