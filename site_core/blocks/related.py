"""Where to read on, chosen by hand."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from site_core.blocks.choosers import PageChooser


class RelatedPagesBlock(blocks.StructBlock):
    """Pages of this site, each with the sentence of its own; a page that was taken down is left out."""

    heading = blocks.CharBlock(max_length=120, required=False, label=_("Heading"), help_text=_("Read on"))
    pages = blocks.ListBlock(
        PageChooser(label=_("Page"), help_text=_("Neck pain")),
        min_num=1,
        max_num=6,
        label=_("Pages"),
        help_text=_("Two or three that answer the next question"),
    )

    class Meta:
        icon = "link"
        label = _("Related pages")
        description = _("Pages of this site to read next, in their own words")
        template = "site_core/blocks/related_pages.html"
        preview_template = "site_core/blocks/previews/related_pages.html"
        label_format = "{heading}"

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Adds the pages that visitors can open."""
        context = super().get_context(value, parent_context=parent_context)
        own = getattr(context.get("page"), "pk", None)
        live = [page for page in value["pages"] if page is not None and page.live and page.pk != own]
        return context | {"pages": [page.specific for page in live]}
