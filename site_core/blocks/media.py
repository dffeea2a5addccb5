"""Pictures, tables, and the way to films and recordings elsewhere."""

from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from site_core.blocks.choosers import Picture
from site_core.blocks.text import SHORT_TEXT_FEATURES


class PictureBlock(blocks.StructBlock):
    """A picture with a caption; its credit comes from the picture itself."""

    image = Picture(
        label=_("Picture"), help_text=_("Hands resting on a shoulder, or tick decorative if it says nothing")
    )
    caption = blocks.CharBlock(
        max_length=240, required=False, label=_("Caption"), help_text=_("A stretch for the calf, at a wall")
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with a caption and its credit")
        template = "site_core/blocks/picture.html"
        preview_template = "site_core/blocks/previews/picture.html"
        label_format = "{caption}"


class TableBlock(blocks.StructBlock):
    """A table that says what it shows."""

    caption = blocks.CharBlock(
        max_length=200, label=_("What the table shows"), help_text=_("Heat or cold: which one when")
    )
    table = TypedTableBlock(
        [
            ("text", blocks.CharBlock(label=_("Words"), help_text=_("Up to 20 minutes"))),
            (
                "rich_text",
                blocks.RichTextBlock(
                    features=SHORT_TEXT_FEATURES, label=_("Text"), help_text=_("A short list or a link")
                ),
            ),
        ],
        label=_("Table"),
        help_text=_("A heading for each column; the first column names the row"),
    )

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("A table that says what it shows")
        template = "site_core/blocks/table.html"
        label_format = "{caption}"
        preview_value = {
            "caption": "Heat or cold?",
            "table": {
                "columns": [{"type": "text", "heading": "What"}, {"type": "text", "heading": "Which"}],
                "rows": [{"values": ["A fresh sprain", "Cold"]}, {"values": ["A stiff muscle", "Warmth"]}],
            },
        }


class MediaLinkBlock(blocks.StructBlock):
    """A film or a recording on another site. It is a link: nothing of that site is loaded here."""

    kind = blocks.ChoiceBlock(
        choices=[("video", _("Video")), ("audio", _("Audio"))],
        default="video",
        label=_("Kind"),
        help_text=_("Video for a film, audio for a recording"),
    )
    title = blocks.CharBlock(
        max_length=160, label=_("Title"), help_text=_("Three stretches for the lower back")
    )
    url = blocks.URLBlock(label=_("Address"), help_text=_("https://vimeo.com/123456"))
    minutes = blocks.IntegerBlock(
        min_value=1, max_value=600, required=False, label=_("Minutes"), help_text=_("4")
    )
    in_words = blocks.RichTextBlock(
        features=SHORT_TEXT_FEATURES,
        required=False,
        label=_("What is said and shown"),
        help_text=_("For those who cannot play it: stand an arm’s length from the wall …"),
    )

    class Meta:
        icon = "media"
        label = _("Video or audio")
        description = _("A link to a film or recording; nothing loads until it is followed")
        template = "site_core/blocks/media_link.html"
        label_format = "{title}"
        preview_value = {
            "kind": "video",
            "title": "Three stretches for the lower back",
            "url": "https://example.org/stretches",
            "minutes": 4,
            "in_words": "<p>Stand an arm’s length from a wall.</p>",
        }

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Adds the name of the other site, which a reader sees before following the link."""
        context = super().get_context(value, parent_context=parent_context)
        host = urlsplit(value.get("url") or "").hostname or ""
        return context | {"host": host.removeprefix("www.")}
