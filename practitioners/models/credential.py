"""Registers, memberships and insurance: what a practitioner states, and what we checked."""

import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel

from site_core.models.ordered_row import OrderedRow


class CredentialBody(models.Model):
    """An organisation that keeps a register, or a kind of proof such as insurance."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    abbreviation = models.CharField(_("abbreviation"), max_length=20, blank=True)
    slug = models.SlugField(_("slug"), max_length=60, unique=True)
    register_url = models.URLField(_("address of the public register"), blank=True)
    about = models.CharField(_("what it means"), max_length=255, blank=True)

    panels = [
        FieldPanel("name"),
        FieldPanel("abbreviation"),
        FieldPanel("slug"),
        FieldPanel("register_url"),
        FieldPanel("about"),
    ]

    class Meta:
        verbose_name = _("credential body")
        verbose_name_plural = _("credential bodies")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.abbreviation or self.name


class CredentialQuerySet(models.QuerySet["Credential"]):
    """Questions about what is stated."""

    def with_checks(self) -> "CredentialQuerySet":
        """With ``checked_on`` and ``valid_until`` of the check of the same number; None without one."""
        same = CredentialCheck.objects.filter(
            page=models.OuterRef("page"), body=models.OuterRef("body"), number=models.OuterRef("number")
        )
        return self.annotate(
            checked_on=models.Subquery(same.values("checked_on")),
            valid_until=models.Subquery(same.values("valid_until")),
        )


class Credential(OrderedRow):
    """What a practitioner states about themselves. Content: drafted and published with the profile."""

    page = ParentalKey("practitioners.PractitionerPage", on_delete=models.CASCADE, related_name="credentials")
    body = models.ForeignKey(
        CredentialBody, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="+"
    )
    number = models.CharField(_("register number"), max_length=40, blank=True)
    scope = models.CharField(_("what it covers"), max_length=120, blank=True, help_text=_("Massage therapy"))

    objects = CredentialQuerySet.as_manager()

    panels = [FieldPanel("body"), FieldPanel("number"), FieldPanel("scope")]

    class Meta(OrderedRow.Meta):
        verbose_name = _("credential")
        verbose_name_plural = _("credentials")

    def __str__(self) -> str:
        return f"{self.body} {self.number}".strip()


class CredentialCheckQuerySet(models.QuerySet["CredentialCheck"]):
    """Questions about checks."""

    def valid(self, today: datetime.date | None = None) -> "CredentialCheckQuerySet":
        """Checks that still hold on a day."""
        day = today or timezone.localdate()
        return self.filter(models.Q(valid_until__isnull=True) | models.Q(valid_until__gte=day))

    def stated(self) -> "CredentialCheckQuerySet":
        """Checks of what the live profile still states: a new number, or a removed line, was not checked."""
        same = Credential.objects.filter(
            page=models.OuterRef("page"), body=models.OuterRef("body"), number=models.OuterRef("number")
        )
        return self.filter(models.Exists(same))


class CredentialCheck(models.Model):
    """What we looked up, when, and until when it holds.

    Outside revisions, and tied to the number that was looked up rather than to the row that states it: a
    practitioner who changes the number, or a revert to an older text, can never borrow an old check.
    """

    page = models.ForeignKey(
        "practitioners.PractitionerPage", on_delete=models.CASCADE, related_name="credential_checks"
    )
    body = models.ForeignKey(CredentialBody, on_delete=models.CASCADE, related_name="+")
    number = models.CharField(max_length=40, blank=True)
    checked_on = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = CredentialCheckQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("page", "body", "number"), name="one_check_per_credential")
        ]

    def __str__(self) -> str:
        return f"{self.body} {self.number} {self.checked_on}"

    def is_valid(self, today: datetime.date | None = None) -> bool:
        """Whether the check still holds on a day."""
        return self.valid_until is None or self.valid_until >= (today or timezone.localdate())
