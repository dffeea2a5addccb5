"""The finder: answers "who is near me and does the right thing?", and is the parent of profiles."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page

from site_core.models import BasePage
from site_core.models.base_page import page_tabs


class FinderPage(RoutablePageMixin, BasePage):
    """Search form, results and town pages."""

    page_description = _("The finder, and the place where profiles live.")
    schema_type = "CollectionPage"
    max_count = 1
    parent_page_types = ["site_core.HomePage"]
    subpage_types = ["practitioners.PractitionerPage"]

    intro = models.TextField(_("introduction"), max_length=400, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    edit_handler = page_tabs(content_panels)

    class Meta:
        verbose_name = _("finder")
        verbose_name_plural = _("finders")
