"""Pictures and tables."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock

from site_core.blocks.text import SHORT_TEXT_FEATURES


class PictureBlock(blocks.StructBlock):
    """A picture with a caption; its credit comes from the picture itself."""

    image = ImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(max_length=240, required=False, label=_("Caption"))

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with a caption")
        template = "site_core/blocks/picture.html"


class TableBlock(blocks.StructBlock):
    """A table that says what it shows."""

    caption = blocks.CharBlock(max_length=200, label=_("What the table shows"))
    table = TypedTableBlock(
        [("text", blocks.CharBlock()), ("rich_text", blocks.RichTextBlock(features=SHORT_TEXT_FEATURES))],
        label=_("Table"),
    )

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("A table that says what it shows")
        template = "site_core/blocks/table.html"
