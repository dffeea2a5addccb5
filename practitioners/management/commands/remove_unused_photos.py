"""Removes photos that nobody needs any more. For a timer, once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from practitioners.photos.unused import remove_unused


class Command(BaseCommand):
    help = "Remove photos of practitioners that no page shows and no draft would."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{remove_unused()} photos were removed.")
