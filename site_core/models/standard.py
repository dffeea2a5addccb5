"""Pages that are simply text: about, privacy, how we check practitioners."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from site_core.blocks.body import BodyBlock
from site_core.models.base_page import BasePage, page_tabs


class StandardPage(BasePage):
    """A page of text."""

    page_description = _("About us, privacy, how we check: a page of plain text.")
    schema_type = "WebPage"
    parent_page_types = ["site_core.HomePage", "site_core.StandardPage"]
    subpage_types = ["site_core.StandardPage"]

    body = StreamField(
        BodyBlock(),
        blank=True,
        verbose_name=_("text"),
        help_text=_("Start with a heading: How we check people"),
    )

    content_panels = [*Page.content_panels, FieldPanel("body")]
    edit_handler = page_tabs(content_panels)
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")
