"""What an operator says about this site, edited in the CMS."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


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

    panels = [
        MultiFieldPanel([FieldPanel("organisation"), FieldPanel("tagline")], heading=_("Who we are")),
        MultiFieldPanel(
            [FieldPanel("contact_email"), FieldPanel("security_email")], heading=_("How to reach us")
        ),
        MultiFieldPanel(
            [FieldPanel("emergency_number"), FieldPanel("urgent_number")], heading=_("In an emergency")
        ),
    ]

    class Meta:
        verbose_name = _("site settings")
