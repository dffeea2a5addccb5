"""Switches the second step of one account off: for somebody who has lost phone and recovery codes."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError, CommandParser

from site_core.audit import audit
from site_core.models import User


class Command(BaseCommand):
    help = (
        "Switch the second step of an account off, after you have made sure that it is the person who asks."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        user = User.objects.filter(email=email.lower()).first()
        if user is None:
            raise CommandError(f"There is no account with the address {email}.")
        removed, _ = Authenticator.objects.filter(user=user).delete()
        audit("second_step_reset", account=user.pk)
        self.stdout.write("Switched off." if removed else "It was off.")
