"""The fact sheet, to print or to pass on: made from a condition's own page, or a file."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from site_core.blocks.choosers import DocumentChooser, PageChooser


class FactSheetBlock(blocks.StructBlock):
    """The sheet of a condition, or a document. On a condition, with neither, its own sheet."""

    title = blocks.CharBlock(
        max_length=120, required=False, label=_("Title"), help_text=_("Low back pain on one page")
    )
    condition = PageChooser(
        page_type="blog.ConditionPage",
        required=False,
        label=_("Condition"),
        help_text=_("Low back pain. Leave empty on a condition for its own sheet"),
    )
    document = DocumentChooser(
        required=False, label=_("Or a document"), help_text=_("back-fact-sheet.pdf, accessible")
    )

    class Meta:
        icon = "download"
        label = _("Fact sheet")
        description = _("A sheet to download: made from a condition, or a document")
        template = "blog/blocks/fact_sheet.html"
        preview_template = "blog/blocks/previews/fact_sheet.html"
        label_format = "{title}"

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """The value; a condition and a document at once are one too many."""
        cleaned = super().clean(value)
        if cleaned["condition"] is not None and cleaned["document"] is not None:
            message = gettext("Choose a condition or a document, not both.")
            raise StructBlockValidationError(block_errors={"document": ValidationError(message)})
        return cleaned

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Adds the condition whose sheet it is: the chosen one while it is live, else this page."""
        context = super().get_context(value, parent_context=parent_context)
        chosen, page = value["condition"], context.get("page")
        if chosen is None and value["document"] is None and hasattr(page, "fact_sheet_points"):
            chosen = page
        return context | {
            "condition": chosen if chosen is not None and (chosen.live or chosen == page) else None
        }
