"""What an operator says about this site, edited in the CMS."""

from typing import Any

from django.core.cache import cache
from django.db import models, transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site

#: How long another process may go on showing what has just been changed.
SECONDS_TO_LIVE = 60


@register_setting(icon="cog")
class SiteSettings(BaseSiteSetting):
    """One row per site."""

    organisation = models.CharField(_("organisation"), max_length=120, blank=True, default="Handwell")
    tagline = models.CharField(
        _("tagline"), max_length=160, blank=True, help_text=_("Find a massage therapist you can trust")
    )
    contact_email = models.EmailField(_("e-mail for visitors and practitioners"), blank=True)
    security_email = models.EmailField(_("e-mail for security reports"), blank=True)
    emergency_number = models.CharField(_("emergency number"), max_length=20, default="999")
    urgent_number = models.CharField(_("number for urgent advice"), max_length=20, default="111", blank=True)

    joining_open = models.BooleanField(
        _("practitioners may join"),
        default=True,
        help_text=_("Invitations work without it; the page about joining says whether it is on."),
    )

    panels = [
        MultiFieldPanel([FieldPanel("organisation"), FieldPanel("tagline")], heading=_("Who we are")),
        MultiFieldPanel(
            [FieldPanel("contact_email"), FieldPanel("security_email")], heading=_("How to reach us")
        ),
        MultiFieldPanel(
            [FieldPanel("emergency_number"), FieldPanel("urgent_number")], heading=_("In an emergency")
        ),
        MultiFieldPanel([FieldPanel("joining_open")], heading=_("Joining")),
    ]

    class Meta:
        verbose_name = _("site settings")

    @classmethod
    def for_request(cls, request: HttpRequest) -> "SiteSettings":
        """The row of the site, for the pages: every one prints it, so it is kept for a minute.

        Editors get the row itself, from ``for_site``.
        """
        name = cls.get_cache_attr_name()
        if not hasattr(request, name):
            site = Site.find_for_request(request)
            found = cache.get_or_set(_key(site.pk), lambda: cls.for_site(site), SECONDS_TO_LIVE)
            setattr(request, name, found)
        return getattr(request, name)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Saves, and lets the next page read what was saved."""
        super().save(*args, **kwargs)
        self._forget()
        # Once more, because another process may meanwhile have read the row as it was.
        transaction.on_commit(self._forget)

    def _forget(self) -> None:
        cache.delete(_key(self.site_id))


def _key(site_id: int) -> str:
    return f"site_settings.{site_id}"
