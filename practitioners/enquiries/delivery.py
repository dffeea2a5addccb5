"""An enquiry's mails: one to the practitioner, and once that is sent, one to the visitor."""

from typing import Any

from django.conf import settings
from django.dispatch import receiver
from django.utils.translation import gettext

from practitioners.models import Enquiry, Listing
from practitioners.profile.actions import telephone_url
from site_core.mail import queue
from site_core.mail.signals import mail_settled
from site_core.models import OutgoingMail

RELAY = "enquiry/relay"
#: Everything of an enquiry by which a row could be tied to a person.
PERSONAL = ("name", "email", "phone", "message", "preferred_times")
_STATUS = {
    OutgoingMail.State.SENT: Enquiry.Status.SENT,
    OutgoingMail.State.FAILED: Enquiry.Status.FAILED,
    # Nobody knows; the operator finds the mail in the outbox.
    OutgoingMail.State.UNSURE: Enquiry.Status.FAILED,
}


def deliver(enquiry: Enquiry) -> bool:
    """Puts an enquiry on its way; whether it has gone out already, or waits for the mail server."""
    address = Listing.objects.values_list("contact_email", flat=True).get(page=enquiry.page_id)
    if not address:
        # Taken away while the visitor was writing.
        Enquiry.objects.filter(pk=enquiry.pk).update(status=Enquiry.Status.FAILED)
        return False
    queue(RELAY, address, _relay(enquiry), reply_to=enquiry.email, once=mail_of(enquiry.pk))
    enquiry.refresh_from_db(fields=["status", "sent_at"])
    return enquiry.status == Enquiry.Status.SENT


def mail_of(pk: int) -> str:
    """By which the outbox knows the mail of an enquiry."""
    return f"{RELAY}-{pk}"


@receiver(mail_settled, dispatch_uid="practitioners.enquiries.delivery")
def follow_mail(sender: type[OutgoingMail], mail: OutgoingMail, **kwargs: Any) -> None:
    """Takes over how the mail to the practitioner ended, and tells the visitor that theirs has gone out."""
    if mail.kind != RELAY or not mail.once:
        return
    enquiry = Enquiry.objects.filter(pk=int(mail.once.rpartition("-")[2])).first()
    if enquiry is None:
        return
    enquiry.status, enquiry.sent_at = _STATUS[OutgoingMail.State(mail.state)], mail.sent_at
    enquiry.save(update_fields=["status", "sent_at"])
    if enquiry.status == Enquiry.Status.SENT and enquiry.email:
        queue("enquiry/confirmation", enquiry.email, _facts(enquiry) | _button(enquiry))


def _facts(enquiry: Enquiry) -> dict[str, Any]:
    return {"practitioner": enquiry.page.title, "retention_days": settings.HANDWELL_ENQUIRY_RETENTION_DAYS}


def _button(enquiry: Enquiry) -> dict[str, str]:
    return {"button_url": enquiry.page.url or "/", "button_label": gettext("See the profile")}


def _relay(enquiry: Enquiry) -> dict[str, Any]:
    """What the practitioner reads. Nothing a visitor wrote is in a header but their validated address."""
    asked = {
        name: getattr(enquiry, name) for name in ("name", "email", "phone", "message", "preferred_times")
    }
    if enquiry.email:
        button = {"button_url": f"mailto:{enquiry.email}", "button_label": gettext("Answer by e-mail")}
    elif phone := telephone_url(enquiry.phone):
        button = {"button_url": phone, "button_label": gettext("Call")}
    else:
        button = _button(enquiry)
    return _facts(enquiry) | asked | button
