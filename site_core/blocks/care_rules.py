"""The rules of care cards, so that a reader in trouble sees one clear instruction and not a wall of red.

After the NHS service manual: the heading is one call to action that the signs complete, each level appears at
most once, and text between two neighbouring cards is overlooked, so two cards never follow each other in
running text. They hold when a page is published; a draft may still break them.
"""

from collections import Counter
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

CARE_CARD = "care_card"
ENDINGS = (":", " if")


def check_heading(heading: str) -> None:
    """Raise ``ValidationError`` unless a heading is a sentence that the signs below it complete."""
    text = heading.strip()
    if not text.endswith(ENDINGS):
        raise ValidationError(
            _("End the call to action with “if” or a colon, so that each sign completes it: See a GP if:"),
            code="not_a_call_to_action",
        )
    if text.count(":") > 1 or text.removesuffix(":").endswith((".", "!", "?")):
        raise ValidationError(_("Write one call to action, not several sentences."), code="several_calls")


class CareCardRules:
    """For a stream block that may hold care cards."""

    #: The levels that may appear in this stream.
    care_levels: ClassVar[tuple[str, ...]] = ("emergency", "urgent", "non_urgent")
    #: A stream of nothing but cards is a safety section: there is no text between them to overlook.
    neighbours_allowed: ClassVar[bool] = False
    is_deferred_validation: bool

    def clean(self, value: blocks.StreamValue) -> blocks.StreamValue:
        """The value, or ``StreamBlockValidationError`` with the message at the card that breaks a rule."""
        cleaned = super().clean(value)  # type: ignore[misc]
        if not self.is_deferred_validation and (errors := self.care_card_errors(cleaned)):
            raise StreamBlockValidationError(block_errors=errors)
        return cleaned

    def care_card_errors(self, value: blocks.StreamValue) -> dict[int, ValidationError]:
        """The first broken rule of each card, by its place in the stream."""
        seen: Counter[str] = Counter()
        errors: dict[int, ValidationError] = {}
        previous = ""
        for place, child in enumerate(value):
            if child.block_type == CARE_CARD and (message := self._broken_rule(child.value, seen, previous)):
                errors[place] = StructBlockValidationError(
                    block_errors={"level": ValidationError(message, code="care_card_rule")}
                )
            previous = child.block_type
        return errors

    def _broken_rule(self, card: Any, seen: Counter[str], previous: str) -> str:
        level = card["level"]
        seen[level] += 1
        if level not in self.care_levels:
            return _("A card of this level does not belong here.")
        if seen[level] > 1:
            return _("There is already a card of this level: put the signs into one card.")
        if previous == CARE_CARD and not self.neighbours_allowed:
            return _("Two cards stand side by side. Put a heading and some text between them.")
        return ""
