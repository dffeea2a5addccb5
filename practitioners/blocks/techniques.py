"""Blocks that show techniques and people: they store the question, the answer is found when shown."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from practitioners.finder.nearby import Question, nearby_for_each
from site_core.blocks.choosers import PageChooser, SnippetChooser

PEOPLE = 3
#: Under which a page that has asked all questions of its blocks at once hands on the answers.
FOUND = "found_people"


class TechniquesBlock(blocks.StructBlock):
    """Techniques, each with the text of its own page: nothing is pasted, so nothing can be out of place."""

    heading = blocks.CharBlock(
        max_length=120, required=False, label=_("Heading"), help_text=_("Techniques that may help")
    )
    techniques = blocks.ListBlock(
        PageChooser(
            page_type="practitioners.ModalityPage", label=_("Technique"), help_text=_("Swedish massage")
        ),
        min_num=1,
        label=_("Techniques"),
        help_text=_("Two to four; each shows the words of its own page"),
    )

    class Meta:
        icon = "grip"
        label = _("Techniques")
        description = _("Techniques, with the text of their own pages")
        template = "practitioners/blocks/techniques.html"
        preview_template = "practitioners/blocks/previews/techniques.html"

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Adds the published techniques; one that was taken down since is left out."""
        context = super().get_context(value, parent_context=parent_context)
        context["techniques"] = [page for page in value["techniques"] if page is not None and page.live]
        return context


class FindBlock(blocks.StructBlock):
    """People who offer something, asked for when the page is shown."""

    heading = blocks.CharBlock(
        max_length=120, required=False, label=_("Heading"), help_text=_("Find someone who can help")
    )
    modality = PageChooser(
        page_type="practitioners.ModalityPage",
        required=False,
        label=_("Technique"),
        help_text=_("Swedish massage, or empty for any"),
    )
    concern = SnippetChooser(
        "practitioners.Concern",
        required=False,
        label=_("Concern"),
        help_text=_("Lower back aches, or empty for any"),
    )

    class Meta:
        icon = "search"
        label = _("Find a practitioner")
        description = _("People who offer a technique or see people for a concern")
        template = "practitioners/blocks/find.html"
        preview_template = "practitioners/blocks/previews/find.html"

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Adds the people as they are now: near the place in the address, else a few that rotate."""
        context = super().get_context(value, parent_context=parent_context)
        question = _question(value)
        nearby = context.get(FOUND, {}).get(question)
        if nearby is None:
            (nearby,) = nearby_for_each(context.get("request"), [question], limit=PEOPLE)
        return context | {"nearby": nearby}


def questions_in(body: blocks.StreamValue) -> list[Question]:
    """Whom its blocks ask for."""
    return [_question(child.value) for child in body if isinstance(child.block, FindBlock)]


def _question(value: blocks.StructValue) -> Question:
    return Question(value["modality"], value["concern"])
