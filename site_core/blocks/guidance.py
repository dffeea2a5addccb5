"""Blocks that walk a reader through something: steps, causes, regions, self-care."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from site_core.blocks.choosers import Picture
from site_core.blocks.text import SHORT_TEXT_FEATURES

#: A list of at least two begins with two empty rows, and not with an error message.
TWO_TEXTS = [{"title": "", "text": ""}] * 2
TWO_REGIONS = [{"name": "", "text": ""}] * 2


class TitledText(blocks.StructBlock):
    """A short title with its text."""

    title = blocks.CharBlock(max_length=120, label=_("Title"), help_text=_("Sitting for long"))
    text = blocks.TextBlock(
        max_length=700, label=_("Text"), help_text=_("Muscles like a change of position.")
    )


class StepsBlock(blocks.StructBlock):
    """Numbered steps."""

    heading = blocks.CharBlock(
        max_length=120, required=False, label=_("Heading"), help_text=_("Steps of care")
    )
    items = blocks.ListBlock(
        TitledText(),
        min_num=2,
        default=TWO_TEXTS,
        label=_("Steps"),
        help_text=_("Find out, ease, keep it up"),
    )

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("What happens first, next and last")
        template = "site_core/blocks/steps.html"
        preview_value = {
            "heading": "Steps of care",
            "items": [
                {"title": "Find out", "text": "Talk, look and test."},
                {"title": "Ease", "text": "Hands-on work and movement."},
            ],
        }


class CausesBlock(blocks.StructBlock):
    """What may lie behind a problem."""

    heading = blocks.CharBlock(
        max_length=120, required=False, label=_("Heading"), help_text=_("What can bring it on")
    )
    intro = blocks.TextBlock(
        max_length=500,
        required=False,
        label=_("Introduction"),
        help_text=_("Often several small things add up."),
    )
    items = blocks.ListBlock(
        TitledText(),
        min_num=2,
        default=TWO_TEXTS,
        label=_("Causes"),
        help_text=_("A strain; long sitting; poor sleep"),
    )

    class Meta:
        icon = "list-ul"
        label = _("Causes")
        description = _("What may lie behind a problem")
        template = "site_core/blocks/causes.html"
        preview_value = {
            "heading": "What can bring it on",
            "intro": "",
            "items": [
                {"title": "Sitting for long", "text": "Muscles like a change."},
                {"title": "A new sport", "text": "Too much, too soon."},
            ],
        }


class Region(blocks.StructBlock):
    """One part of the body and what is different there."""

    name = blocks.CharBlock(max_length=80, label=_("Part of the body"), help_text=_("Upper back"))
    text = blocks.RichTextBlock(
        features=SHORT_TEXT_FEATURES,
        label=_("Text"),
        help_text=_("Often felt between the shoulder blades."),
    )


class RegionsBlock(blocks.StructBlock):
    """Upper and lower, left and right: side by side."""

    heading = blocks.CharBlock(
        max_length=120, required=False, label=_("Heading"), help_text=_("Upper or lower back?")
    )
    items = blocks.ListBlock(
        Region(),
        min_num=2,
        max_num=4,
        default=TWO_REGIONS,
        label=_("Regions"),
        help_text=_("Upper back, lower back"),
    )

    class Meta:
        icon = "order"
        label = _("Regions")
        description = _("Parts of the body side by side, such as upper and lower back")
        template = "site_core/blocks/regions.html"
        preview_value = {
            "heading": "Upper or lower back?",
            "items": [
                {"name": "Upper back", "text": "<p>Often felt between the shoulder blades.</p>"},
                {"name": "Lower back", "text": "<p>Often felt across the belt line.</p>"},
            ],
        }


class ExpectBlock(blocks.StructBlock):
    """What a visit is like."""

    heading = blocks.CharBlock(
        max_length=120, required=False, label=_("Heading"), help_text=_("What a first visit is like")
    )
    items = blocks.ListBlock(
        blocks.CharBlock(max_length=240, label=_("Point"), help_text=_("You choose what to undress")),
        min_num=2,
        default=["", ""],
        label=_("What to expect"),
        help_text=_("Time to talk first; you can stop at any time"),
    )

    class Meta:
        icon = "tasks"
        label = _("What to expect")
        description = _("What a visit is like, point by point")
        template = "site_core/blocks/expect.html"
        preview_value = {
            "heading": "What to expect",
            "items": ["Time to talk first", "You choose what to undress"],
        }


class SelfCareBlock(blocks.StructBlock):
    """Something to try at home, with a clear place to stop."""

    title = blocks.CharBlock(max_length=120, label=_("Name"), help_text=_("Tennis ball against a wall"))
    intro = blocks.TextBlock(
        max_length=400,
        required=False,
        label=_("Introduction"),
        help_text=_("Good for the muscles beside the spine."),
    )
    picture = Picture(
        required=False, label=_("Picture"), help_text=_("Somebody leaning on a ball at a wall, from the side")
    )
    steps = blocks.ListBlock(
        blocks.CharBlock(max_length=300, label=_("Step"), help_text=_("Roll slowly for a minute.")),
        min_num=1,
        label=_("Steps"),
        help_text=_("One thing to do in each"),
    )
    stop_if = blocks.CharBlock(
        max_length=240,
        required=False,
        label=_("Stop if"),
        help_text=_("it is sharp or spreads down a leg"),
    )

    class Meta:
        icon = "user"
        label = _("Self-care technique")
        description = _("Something to try at home, step by step")
        template = "site_core/blocks/self_care.html"
        preview_value = {
            "title": "Tennis ball against a wall",
            "intro": "",
            "steps": ["Lean on the ball.", "Roll slowly for a minute."],
            "stop_if": "it is sharp or spreads down a leg",
        }
