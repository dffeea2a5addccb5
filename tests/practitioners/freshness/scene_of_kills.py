"""A process that does the daily run on a database of its own, to be killed at any moment.

``python -m tests.practitioners.freshness.scene_of_kills grow|run|report``, with ``DATABASE_URL`` and
``MAIL_FOLDER`` in the environment.
"""

import datetime
import json
import os
import sys

import django

PEOPLE = 24
#: Days since the last confirmation: to be asked, to be told, to be hidden.
AGES = (200, 380, 420)


def grow() -> None:
    """People of each age; those of the last were told long enough ago."""
    from django.utils import timezone

    from practitioners.models import CredentialCheck
    from tests.factories import CredentialBodyFactory, PractitionerFactory
    from tests.factories.tree import the_finder

    the_finder()
    body, today = CredentialBodyFactory(), timezone.localdate()
    for number in range(PEOPLE):
        age = AGES[number % len(AGES)]
        told = today - datetime.timedelta(days=31) if age == AGES[-1] else None
        PractitionerFactory(
            credentials=[body] if number % 4 == 0 else [],
            listing={
                "contact_email": f"person{number}@example.org",
                "confirmed_on": today - datetime.timedelta(days=age),
                "pause_told_on": told,
            },
        )
    CredentialCheck.objects.update(valid_until=today + datetime.timedelta(days=20))


def run() -> None:
    """The command, with mails written into a folder."""
    from django.conf import settings
    from django.core.management import call_command

    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = os.environ["MAIL_FOLDER"]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    call_command("keep_true", stdout=sys.stderr)


def report() -> None:
    """What is in the database now."""
    from practitioners.models import Listing
    from site_core.models import JobRun, OutgoingMail

    mails = OutgoingMail.objects.order_by("kind", "to").values_list("kind", "to")
    listings = Listing.objects.order_by("contact_email")
    facts = {
        "mails": [list(mail) for mail in mails],
        "paused": list(listings.filter(paused_at__isnull=False).values_list("contact_email", flat=True)),
        "told": list(listings.filter(pause_told_on__isnull=False).values_list("contact_email", flat=True)),
        "links": OutgoingMail.objects.filter(kind__in=["freshness/still_right"]).count(),
        "succeeded": JobRun.objects.filter(succeeded_at__isnull=False).exists(),
    }
    sys.stdout.write(json.dumps(facts))


if __name__ == "__main__":
    django.setup()
    {"grow": grow, "run": run, "report": report}[sys.argv[1]]()
