"""Reading the mails that wait in the outbox, as their readers would."""

import re

from site_core.models import OutgoingMail


def mails(kind: str, to: str = "") -> list[OutgoingMail]:
    """Those of a kind, oldest first."""
    found = OutgoingMail.objects.filter(kind=kind).order_by("pk")
    return list(found.filter(to=to) if to else found)


def button_path(mail: OutgoingMail) -> str:
    """Where the button of a mail leads, on this site."""
    found = re.search(r'class="button" href="https?://[^/"]+([^"]+)"', mail.html)
    assert found, mail.html
    return found.group(1)
