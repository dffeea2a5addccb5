"""Blocks in which people speak: stories with consent."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from site_core.blocks.choosers import SnippetChooser


class CaseStudyBlock(blocks.StructBlock):
    """One person's story, told with their consent and under another name. Gone when the consent is gone."""

    case = SnippetChooser(
        "site_core.CaseStudy", label=_("Case study"), help_text=_("Dana: consent of 3 May 2026")
    )

    class Meta:
        icon = "user"
        label = _("Case study")
        description = _("One person's story, told with their consent")
        template = "site_core/blocks/case_study.html"
        preview_template = "site_core/blocks/previews/case_study.html"

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Adds the story while it may be told."""
        context = super().get_context(value, parent_context=parent_context)
        case = value["case"]
        context["case"] = case if case is not None and case.may_be_told else None
        return context
