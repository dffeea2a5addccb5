"""The front page."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from site_core.models.base_page import BasePage, page_tabs
from site_core.routing import route_below


class HomePage(BasePage):
    """The front page: the question, the finder, and the ways into the rest of the site.

    The people, techniques and conditions on it are asked for when it is shown; its own words are content.
    """

    page_description = _("The front page.")
    schema_type = "WebSite"
    max_count = 1
    parent_page_types = ["wagtailcore.Page"]

    heading = models.CharField(
        _("heading"),
        max_length=120,
        default=_("Find a massage or manual therapist you can trust"),
        help_text=_("Find somebody who can help"),
    )
    intro = models.TextField(
        _("introduction"),
        max_length=300,
        blank=True,
        help_text=_("Manual therapists near you, what they do, and what has been checked."),
    )
    how_it_works = StreamField(
        [
            (
                "step",
                blocks.StructBlock(
                    [
                        ("title", blocks.CharBlock(max_length=60, help_text=_("Say where you are"))),
                        ("text", blocks.CharBlock(max_length=200, help_text=_("A postcode or a town."))),
                    ],
                    icon="order",
                ),
            )
        ],
        blank=True,
        max_num=4,
        verbose_name=_("how it works"),
        help_text=_("Say where you are; see who is near; write to them"),
    )
    join_heading = models.CharField(
        _("heading of the card for practitioners"),
        max_length=120,
        blank=True,
        help_text=_("Are you a practitioner?"),
    )
    join_text = models.TextField(
        _("text of the card for practitioners"),
        max_length=300,
        blank=True,
        help_text=_("Be found by people near you. It is free."),
    )

    content_panels = [
        *Page.content_panels,
        MultiFieldPanel([FieldPanel("heading"), FieldPanel("intro")], heading=_("Opening")),
        FieldPanel("how_it_works"),
        MultiFieldPanel(
            [FieldPanel("join_heading"), FieldPanel("join_text")], heading=_("For practitioners")
        ),
    ]
    edit_handler = page_tabs(content_panels)

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """See ``site_core.routing``."""
        return route_below(self, request, path_components) if path_components else super().route(request, [])
