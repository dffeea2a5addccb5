"""``manage.py check_claims``: reads every live page again for the report of claims."""

from typing import Any

from django.core.management.base import BaseCommand

from site_core.claims.recheck import recheck


class Command(BaseCommand):
    """Reads all live pages; run again, it brings the report up to date."""

    help = "Read every live page again, and bring the report of claims up to date."

    def handle(self, *args: Any, **options: Any) -> None:
        read, flags = recheck()
        self.stdout.write(f"{read} live pages read, {flags} claims flagged.")
