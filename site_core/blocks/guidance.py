"""Blocks that walk a reader through something: steps, causes, regions, self-care."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from site_core.blocks.text import SHORT_TEXT_FEATURES


class TitledText(blocks.StructBlock):
    """A short title with its text."""

    title = blocks.CharBlock(max_length=120, label=_("Title"))
    text = blocks.TextBlock(max_length=700, label=_("Text"))


class StepsBlock(blocks.StructBlock):
    """Numbered steps."""

    heading = blocks.CharBlock(max_length=120, required=False, label=_("Heading"))
    items = blocks.ListBlock(TitledText(), min_num=2, label=_("Steps"))

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

    heading = blocks.CharBlock(max_length=120, required=False, label=_("Heading"))
    intro = blocks.TextBlock(max_length=500, required=False, label=_("Introduction"))
    items = blocks.ListBlock(TitledText(), min_num=2, label=_("Causes"))

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

    name = blocks.CharBlock(max_length=80, label=_("Part of the body"))
    text = blocks.RichTextBlock(features=SHORT_TEXT_FEATURES, label=_("Text"))


class RegionsBlock(blocks.StructBlock):
    """Upper and lower, left and right: side by side."""

    heading = blocks.CharBlock(max_length=120, required=False, label=_("Heading"))
    items = blocks.ListBlock(Region(), min_num=2, max_num=4, label=_("Regions"))

    class Meta:
        icon = "columns"
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

    heading = blocks.CharBlock(max_length=120, required=False, label=_("Heading"))
    items = blocks.ListBlock(blocks.CharBlock(max_length=240), min_num=2, label=_("What to expect"))

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

    title = blocks.CharBlock(max_length=120, label=_("Name"))
    intro = blocks.TextBlock(max_length=400, required=False, label=_("Introduction"))
    steps = blocks.ListBlock(blocks.CharBlock(max_length=300), min_num=1, label=_("Steps"))
    stop_if = blocks.CharBlock(max_length=240, required=False, label=_("Stop if"))

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
