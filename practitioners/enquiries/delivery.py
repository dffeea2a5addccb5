"""Getting an enquiry to the practitioner: now if the mail server answers, later if not."""

import datetime
import logging
import smtplib

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.models import Site

from practitioners.models import Enquiry, Listing
from site_core.addresses import absolute_url
from site_core.models import SiteSettings

logger = logging.getLogger(__name__)

#: A sender that died with the enquiry in hand is given up after this; its mail may then go out twice.
CLAIM = datetime.timedelta(minutes=10)
#: For how long delivery is tried.
PATIENCE = datetime.timedelta(days=3)
MAIL_ERRORS = (smtplib.SMTPException, OSError)


def deliver(enquiry: Enquiry) -> bool:
    """Sends one enquiry and marks it sent; False where another process has it or no mail server answers.

    The confirmation to the visitor is sent after it, once; whether that arrives does not change the status.
    """
    if not _claim(enquiry):
        return False
    address = Listing.objects.values_list("contact_email", flat=True).get(page=enquiry.page_id)
    if not (address and _send(_relay(enquiry, address), enquiry)):
        given_up = enquiry.created_at < timezone.now() - PATIENCE
        enquiry.status = Enquiry.Status.FAILED if given_up else Enquiry.Status.QUEUED
        enquiry.claimed_at = None
        enquiry.save(update_fields=["status", "claimed_at"])
        return False
    enquiry.status, enquiry.sent_at = Enquiry.Status.SENT, timezone.now()
    enquiry.save(update_fields=["status", "sent_at"])
    _confirm(enquiry)
    return True


def deliver_waiting() -> tuple[int, int]:
    """Tries everything that waits; returns how many were sent and how many still wait or have failed."""
    sent = missed = 0
    waiting = Enquiry.objects.filter(status=Enquiry.Status.QUEUED).order_by("created_at")
    for enquiry in waiting.select_related("page__listing").iterator():
        if deliver(enquiry):
            sent += 1
        else:
            missed += 1
    return sent, missed


def _claim(enquiry: Enquiry) -> bool:
    """Whether it is ours to send: of several processes, one UPDATE finds the row unclaimed."""
    now = timezone.now()
    free = Q(claimed_at__isnull=True) | Q(claimed_at__lt=now - CLAIM)
    rows = Enquiry.objects.filter(free, pk=enquiry.pk, status=Enquiry.Status.QUEUED)
    return bool(rows.update(claimed_at=now))


def _send(mail: EmailMultiAlternatives, enquiry: Enquiry) -> bool:
    try:
        mail.send()
    except MAIL_ERRORS as error:
        # The type only: the server's answer may quote addresses.
        logger.warning("A mail for enquiry %s could not be sent: %s", enquiry.pk, type(error).__name__)
        return False
    return True


def _relay(enquiry: Enquiry, address: str) -> EmailMultiAlternatives:
    """The mail to the practitioner. Nothing a visitor wrote is in a header but their validated address."""
    mail = _mail("relay", enquiry, gettext("An enquiry through %(site)s"))
    mail.to = [address]
    mail.reply_to = [enquiry.email] if enquiry.email else []
    return mail


def _confirm(enquiry: Enquiry) -> None:
    """Tells the visitor, without a word of what was written: the address may be somebody else's."""
    if not enquiry.email:
        return
    mail = _mail("confirmation", enquiry, gettext("Your enquiry through %(site)s"))
    mail.to = [enquiry.email]
    _send(mail, enquiry)


def _mail(name: str, enquiry: Enquiry, subject: str) -> EmailMultiAlternatives:
    site = Site.objects.filter(is_default_site=True).first()
    site_settings = SiteSettings.for_site(site) if site else SiteSettings()
    organisation = site_settings.organisation
    context = {
        "enquiry": enquiry,
        "practitioner": enquiry.page.title,
        "profile_url": absolute_url(enquiry.page.url or "/"),
        "organisation": organisation,
        "emergency_number": site_settings.emergency_number,
        "retention_days": settings.HANDWELL_ENQUIRY_RETENTION_DAYS,
    }
    folder = "practitioners/enquiries/mail"
    mail = EmailMultiAlternatives(
        subject=" ".join((subject % {"site": organisation}).split()),
        body=render_to_string(f"{folder}/{name}.txt", context),
    )
    mail.attach_alternative(render_to_string(f"{folder}/{name}.html", context), "text/html")
    return mail
