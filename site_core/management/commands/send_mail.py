"""Sends the mails that are waiting for the mail server. For a timer, every minute."""

from typing import Any

from django.core.management.base import BaseCommand

from site_core.mail.delivery import deliver_waiting


class Command(BaseCommand):
    help = "Send the mails that could not be sent when they were written."

    def handle(self, *args: Any, **options: Any) -> None:
        sent, waiting = deliver_waiting()
        self.stdout.write(f"{sent} sent, {waiting} still waiting.")
