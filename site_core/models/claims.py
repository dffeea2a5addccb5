"""Words that claim more than may be claimed: the list, what was found by it, and what was let stand."""

import re
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from site_core.claims.pattern import as_expression, is_safe


class ClaimPhrase(models.Model):
    """Words to look for, the rule that they touch, and what could be said instead."""

    class Kind(models.TextChoices):
        PHRASE = "phrase", _("Words")
        PATTERN = "pattern", _("Regular expression")

    phrase = models.CharField(
        _("words to look for"),
        max_length=255,
        help_text=_("heal* … pain: * is any ending, … is up to four words, | is “or”"),
    )
    kind = models.CharField(_("kind"), max_length=7, choices=Kind.choices, default=Kind.PHRASE)
    unless = models.CharField(
        _("not in a sentence with"),
        max_length=255,
        blank=True,
        help_text=_("Harmless beside these: tell me | see your GP"),
    )
    rule = models.CharField(_("rule"), max_length=255, help_text=_("Why it is flagged, for the writer."))
    suggestion = models.CharField(
        _("write instead"), max_length=255, blank=True, help_text=_("“helps you to relax”")
    )
    only_in_adverts = models.BooleanField(
        _("only on profiles"),
        default=False,
        help_text=_("Articles may name a condition; a profile is an advert."),
    )
    active = models.BooleanField(_("in use"), default=True)
    changed_at = models.DateTimeField(auto_now=True)

    panels = [
        FieldRowPanel([FieldPanel("phrase"), FieldPanel("kind")]),
        FieldPanel("unless"),
        FieldPanel("rule"),
        FieldPanel("suggestion"),
        FieldRowPanel([FieldPanel("only_in_adverts"), FieldPanel("active")]),
    ]

    class Meta:
        verbose_name = _("claim phrase")
        verbose_name_plural = _("claim phrases")
        ordering = ["phrase"]
        constraints = [models.UniqueConstraint(fields=["phrase", "kind"], name="one_of_each_claim_phrase")]

    def __str__(self) -> str:
        return self.phrase

    def clean(self) -> None:
        """Only what can be searched for, and quickly: a list that hangs would take every page along."""
        super().clean()
        for name in ("phrase", "unless"):
            try:
                expression = as_expression(
                    getattr(self, name), is_pattern=name == "phrase" and self.kind == self.Kind.PATTERN
                )
                usable = is_safe(expression) and not (expression and re.fullmatch(expression, ""))
            except re.error:
                usable = False
            if not usable:
                raise ValidationError({name: _("This cannot be searched for. Use plain words, * and ….")})


class ClaimFlag(models.Model):
    """A claim on a live page. Worked out again whenever the page is published."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="claim_flags")
    field = models.CharField(max_length=60)
    label = models.CharField(_("field"), max_length=120)
    text = models.CharField(_("words"), max_length=255)
    sentence = models.TextField(_("sentence"))
    rule = models.CharField(_("rule"), max_length=255)
    suggestion = models.CharField(_("write instead"), max_length=255, blank=True)
    found_at = models.DateTimeField(_("found"), auto_now_add=True)
    allowed = models.ForeignKey(
        "site_core.ClaimAllowed", null=True, blank=True, on_delete=models.SET_NULL, related_name="flags"
    )

    class Meta:
        verbose_name = _("flagged claim")
        verbose_name_plural = _("flagged claims")
        ordering = ["-found_at", "id"]

    def __str__(self) -> str:
        return self.text

    @property
    def why_allowed(self) -> str:
        """The reason for which it stands, if it was let stand."""
        return self.allowed.reason if self.allowed else ""


class ClaimAllowed(models.Model):
    """ "Fine as it is": the words may stand in this sentence of this page, in no other, and why."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="allowed_claims")
    text = models.CharField(max_length=255)
    sentence = models.TextField()
    reason = models.CharField(_("reason"), max_length=255)
    made_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["made_at", "id"]

    def __str__(self) -> str:
        return f"{self.text}: {self.reason}"
