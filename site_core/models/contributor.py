"""People whose names stand under a page: authors and clinical reviewers."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index


class Contributor(index.Indexed, models.Model):
    """An author or a reviewer, with the credentials that make the name worth printing."""

    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    role = models.CharField(_("role"), max_length=120, help_text=_("Clinical reviewer"))
    credentials = models.CharField(
        _("credentials"),
        max_length=200,
        blank=True,
        help_text=_("Chartered physiotherapist, HCPC registered"),
    )
    bio = models.TextField(_("about"), blank=True)
    photo = models.ForeignKey(
        "site_core.CustomImage",
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="contributors",
        help_text=_("Gets a mail when a page this person has checked is due again."),
    )
    profile = models.ForeignKey(
        Page,
        verbose_name=_("own profile"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="contributors",
        help_text=_("Where this person is listed on this site, if they are."),
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldPanel("role"),
        FieldPanel("credentials"),
        FieldPanel("bio"),
        FieldPanel("photo"),
        FieldPanel("profile"),
        FieldPanel("account"),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("contributor")
        verbose_name_plural = _("contributors")
        ordering = ["name"]
        permissions = [("mark_reviewed", _("Can mark a page as reviewed"))]

    def __str__(self) -> str:
        return f"{self.name}, {self.credentials}" if self.credentials else self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Saves; whoever saves without a form is refused like everybody else."""
        self.refuse_to_lose_credentials()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """See ``refuse_to_lose_credentials``."""
        super().clean()
        self.refuse_to_lose_credentials()

    def refuse_to_lose_credentials(self) -> None:
        """Raises ``ValidationError`` while published pages name this person as the one who checked them.

        "Reviewed by" without the credentials is an empty promise, and on a condition it is one that nobody
        could publish again.
        """
        if self.credentials.strip() or self.pk is None:
            return
        pages = [str(page) for page in pages_checked_by(self) if page.live]
        if pages:
            raise ValidationError(
                {
                    "credentials": gettext(
                        "Published pages name this person as their clinical reviewer: %(pages)s. "
                        "Name somebody else there first, or keep the credentials."
                    )
                    % {"pages": ", ".join(pages)}
                }
            )


def pages_checked_by(person: Contributor) -> Iterator[Page]:
    """Every page that names somebody as its clinical reviewer, by type and title."""
    from site_core.models.reviewed import ReviewedPage

    for model in apps.get_models():
        if issubclass(model, ReviewedPage) and issubclass(model, Page):
            yield from model._default_manager.filter(reviewer=person).order_by("title")
