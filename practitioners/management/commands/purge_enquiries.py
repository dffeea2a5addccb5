"""Deletes the text of old enquiries. For a timer, once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from practitioners.enquiries.retention import empty_old_enquiries


class Command(BaseCommand):
    help = "Delete the text of enquiries that are older than HANDWELL_ENQUIRY_RETENTION_DAYS."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"The text of {empty_old_enquiries()} enquiries was deleted.")
