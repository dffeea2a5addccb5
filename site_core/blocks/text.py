"""Blocks of running text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

RICH_TEXT_FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link", "blockquote", "hr"]
SHORT_TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link"]


class TextBlock(blocks.RichTextBlock):
    """Headings, paragraphs, lists and links."""

    def __init__(self, **kwargs: object) -> None:
        usual = {"features": RICH_TEXT_FEATURES, "help_text": _("Type ## for a heading, - for a list")}
        super().__init__(**usual | kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Headings, paragraphs, lists and links")
        template = "site_core/blocks/text.html"
        preview_value = "<h2>What it is</h2><p>Most aches in the lower back ease within a few weeks.</p>"


class InsetBlock(blocks.StructBlock):
    """A remark set apart from the text."""

    text = blocks.RichTextBlock(
        features=SHORT_TEXT_FEATURES, label=_("Text"), help_text=_("You do not need a referral.")
    )

    class Meta:
        icon = "info-circle"
        label = _("Inset")
        description = _("A remark set apart from the text")
        template = "site_core/blocks/inset.html"
        preview_value = {"text": "<p>You do not need a referral to see a massage therapist.</p>"}


class DetailsBlock(blocks.StructBlock):
    """Text behind a question, opened by the reader."""

    summary = blocks.CharBlock(max_length=120, label=_("Question"), help_text=_("Does it hurt?"))
    text = blocks.RichTextBlock(
        features=SHORT_TEXT_FEATURES,
        label=_("Answer"),
        help_text=_("It may feel tender. Say so, at any time."),
    )

    class Meta:
        icon = "collapse-down"
        label = _("Expandable details")
        description = _("Text behind a question, opened by the reader")
        template = "site_core/blocks/details.html"
        preview_value = {
            "summary": "Does it hurt?",
            "text": "<p>It may feel tender. Say so, at any time.</p>",
        }


class QuoteBlock(blocks.StructBlock):
    """Somebody's words."""

    text = blocks.TextBlock(max_length=500, label=_("Words"), help_text=_("I sleep better the night after."))
    who = blocks.CharBlock(
        max_length=120, required=False, label=_("Who said it"), help_text=_("A visitor from Leeds")
    )

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("Somebody's words, and who said them")
        template = "site_core/blocks/quote.html"
        preview_value = {"text": "I sleep better the night after.", "who": "A visitor from Leeds"}
