"""Note again what every page contains: after loading pages by other ways than publishing them."""

from typing import Any

from django.core.management.base import BaseCommand

from site_core.inventory.taking import take_whole_inventory


class Command(BaseCommand):
    help = "Notes the figures and links of every page anew. Publishing a page does it for that page."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{take_whole_inventory():,} pages looked through.")
