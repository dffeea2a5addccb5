"""A mail on its way: written together with what it is about, sent once, and then without its text."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class OutgoingMail(models.Model):
    """One mail to one address. Its words are kept until it is sent, and no longer."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        SENT = "sent", _("Sent")
        FAILED = "failed", _("Given up")
        UNSURE = "unsure", _("Perhaps sent")

    kind = models.CharField(_("kind"), max_length=60)
    to = models.EmailField(_("to"), blank=True)
    reply_to = models.EmailField(_("replies go to"), blank=True)
    subject = models.CharField(_("subject"), max_length=300, blank=True, editable=False)
    text = models.TextField(blank=True, editable=False)
    html = models.TextField(blank=True, editable=False)
    #: Where a mail program can switch mails of this kind off by itself; empty where they cannot be.
    switch_url = models.URLField(max_length=300, blank=True, editable=False)
    #: The Message-ID: the same at every try, so that a mailbox can tell a second copy.
    reference = models.UUIDField(default=uuid.uuid4, editable=False)
    #: Whoever asks for the same thing twice is sent one mail.
    once = models.CharField(max_length=200, null=True, blank=True, unique=True, editable=False)
    state = models.CharField(_("state"), max_length=7, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    problem = models.CharField(_("problem"), max_length=80, blank=True)
    created_at = models.DateTimeField(_("written"), default=timezone.now, db_index=True)
    due_at = models.DateTimeField(_("next try"), default=timezone.now)
    claimed_at = models.DateTimeField(null=True, blank=True, editable=False)
    #: From here on the mail server may have it, whatever becomes of this process.
    handed_at = models.DateTimeField(null=True, blank=True, editable=False)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    class Meta:
        verbose_name = _("outgoing mail")
        verbose_name_plural = _("outgoing mails")
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["state", "due_at"], name="outgoing_mail_due")]

    def __str__(self) -> str:
        # Ends up in logs and lists: neither an address nor a word of the text.
        return f"{self.kind} {self.pk} {self.state}"
