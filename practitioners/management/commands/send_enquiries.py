"""Sends the enquiries that are waiting for the mail server. For a timer, every few minutes."""

from typing import Any

from django.core.management.base import BaseCommand

from practitioners.enquiries.delivery import deliver_waiting


class Command(BaseCommand):
    help = "Send the enquiries that could not be sent when they were written."

    def handle(self, *args: Any, **options: Any) -> None:
        sent, missed = deliver_waiting()
        self.stdout.write(f"{sent} sent, {missed} still waiting.")
