"""Blocks in which people of the directory speak."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from practitioners.finder.index import current_for
from site_core.blocks.choosers import PageChooser


class PersonQuoteBlock(blocks.StructBlock):
    """Words of somebody who is listed, with the way to their profile.

    It is left out while the profile is not public: whoever leaves the directory leaves the articles too.
    """

    text = blocks.TextBlock(
        max_length=500, label=_("Words"), help_text=_("I ask people to rest for ten minutes afterwards.")
    )
    person = PageChooser(
        page_type="practitioners.PractitionerPage",
        label=_("Who said it"),
        help_text=_("Rosalind Fairweather"),
    )

    class Meta:
        icon = "openquote"
        label = _("Quote of a practitioner")
        description = _("Words of somebody who is listed, linked to their profile")
        template = "practitioners/blocks/person_quote.html"
        preview_template = "practitioners/blocks/previews/person_quote.html"
        label_format = "{text}"

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Adds the person while visitors may see them."""
        context = super().get_context(value, parent_context=parent_context)
        person = value["person"]
        listed = person is not None and current_for(context.get("request")).person(person.pk)
        return context | {"person": person if listed else None}
