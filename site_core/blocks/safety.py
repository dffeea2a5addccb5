"""Blocks that keep a reader safe: care cards, do and do-not lists."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from site_core.blocks.care_rules import CareCardRules, check_heading

CARE_LEVELS = [
    ("emergency", _("Emergency (call the emergency number)")),
    ("urgent", _("Urgent (see somebody today)")),
    ("non_urgent", _("Not urgent (see somebody soon)")),
]


class CareCardBlock(blocks.StructBlock):
    """When to see whom: one call to action and the signs that complete its sentence."""

    level = blocks.ChoiceBlock(
        choices=CARE_LEVELS,
        default="non_urgent",
        label=_("Level"),
        help_text=_("Emergency: minutes count. Urgent: today. Not urgent: in the next weeks"),
    )
    heading = blocks.CharBlock(max_length=120, label=_("Call to action"), help_text=_("See a GP if:"))
    items = blocks.ListBlock(
        blocks.CharBlock(max_length=240, label=_("Sign"), help_text=_("you have a high temperature")),
        min_num=1,
        label=_("Signs"),
        help_text=_("Each completes the sentence: you have a high temperature"),
    )
    after = blocks.TextBlock(
        required=False,
        max_length=400,
        label=_("What to do meanwhile"),
        help_text=_("Do not drive yourself. Take your medicines with you."),
    )

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """The value, or ``StructBlockValidationError`` when the heading is not one call to action."""
        cleaned = super().clean(value)
        if not self.is_deferred_validation:
            try:
                check_heading(cleaned["heading"])
            except ValidationError as error:
                raise StructBlockValidationError(block_errors={"heading": error}) from error
        return cleaned

    class Meta:
        icon = "warning"
        label = _("Care card")
        description = _("When to call for help, and whom")
        template = "site_core/blocks/care_card.html"
        preview_value = {
            "level": "urgent",
            "heading": "Ask for an urgent GP appointment or call 111 if:",
            "items": ["the pain came on after a fall", "you have a high temperature"],
            "after": "",
        }


class RedFlagsBlock(CareCardRules, blocks.StreamBlock):
    """The cards before anything else: call for help now, or today."""

    care_levels = ("emergency", "urgent")
    neighbours_allowed = True

    care_card = CareCardBlock()


class NonUrgentBlock(CareCardRules, blocks.StreamBlock):
    """The card of those who can wait for an ordinary appointment."""

    care_levels = ("non_urgent",)

    care_card = CareCardBlock()


class DoListBlock(blocks.StructBlock):
    """Things worth doing."""

    items = blocks.ListBlock(
        blocks.CharBlock(max_length=200, label=_("Do"), help_text=_("keep moving, gently")),
        min_num=2,
        default=["", ""],
        label=_("Do"),
        help_text=_("Small letter first: keep moving, gently"),
    )

    class Meta:
        icon = "check"
        label = _("Do list")
        description = _("Things worth doing")
        template = "site_core/blocks/do_list.html"
        preview_value = {"items": ["keep moving, gently", "use a warm pack for a few minutes"]}


class DontListBlock(blocks.StructBlock):
    """Things to leave; the template writes "do not" before each."""

    items = blocks.ListBlock(
        blocks.CharBlock(max_length=200, label=_("Do not"), help_text=_("stay in bed for days")),
        min_num=2,
        default=["", ""],
        label=_("Do not"),
        help_text=_("“Do not” is written for you: stay in bed for days"),
    )

    class Meta:
        icon = "cross"
        label = _("Do-not list")
        description = _("Things to leave: write on after “do not”")
        template = "site_core/blocks/dont_list.html"
        preview_value = {"items": ["stay in bed for days", "lift with a twisted back"]}
