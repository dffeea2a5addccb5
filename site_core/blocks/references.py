"""Where a statement comes from, and questions with their answer."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from site_core.blocks.text import SHORT_TEXT_FEATURES


class ReferenceBlock(blocks.StructBlock):
    """A published source."""

    title = blocks.CharBlock(
        max_length=240, label=_("Title"), help_text=_("Low back pain and sciatica in over 16s (NG59)")
    )
    publisher = blocks.CharBlock(
        max_length=160,
        required=False,
        label=_("Publisher or authors"),
        help_text=_("National Institute for Health and Care Excellence"),
    )
    year = blocks.IntegerBlock(
        required=False, min_value=1900, max_value=2100, label=_("Year"), help_text=_("2020")
    )
    url = blocks.URLBlock(
        required=False, label=_("Address"), help_text=_("https://www.nice.org.uk/guidance/ng59")
    )

    class Meta:
        icon = "link-external"
        label = _("Reference")
        description = _("A published source")
        template = "site_core/blocks/reference.html"
        preview_value = {
            "title": "Low back pain and sciatica in over 16s (NG59)",
            "publisher": "NICE",
            "year": 2020,
            "url": "https://www.nice.org.uk/guidance/ng59",
        }


class QuestionBlock(blocks.StructBlock):
    """A question people ask, and its answer."""

    question = blocks.CharBlock(max_length=160, label=_("Question"), help_text=_("Will it hurt?"))
    answer = blocks.RichTextBlock(
        features=SHORT_TEXT_FEATURES,
        label=_("Answer"),
        help_text=_("It may feel tender. Say so at any time."),
    )

    class Meta:
        icon = "help"
        label = _("Question")
        description = _("A question people ask, and its answer")
        template = "site_core/blocks/question.html"
        preview_value = {
            "question": "Will it hurt?",
            "answer": "<p>It may feel tender. Say so at any time.</p>",
        }
