"""Care cards are held to their rules when a page is published, not while it is written."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlock

from site_core.blocks.body import BodyBlock
from site_core.blocks.care_rules import check_heading
from site_core.blocks.safety import NonUrgentBlock, RedFlagsBlock


def card(level="urgent", heading="Call 111 if:"):
    return {
        "type": "care_card",
        "value": {"level": level, "heading": heading, "items": ["you have a fever"], "after": ""},
    }


TEXT = {"type": "text", "value": "<p>Between.</p>"}


def errors(block: StreamBlock, rows):
    with pytest.raises(ValidationError) as caught:
        block.clean(block.to_python(rows))
    return str(caught.value.as_json_data())


@pytest.mark.parametrize(
    "heading",
    ["See a GP if:", "Call 999 now if", "Call 999 or go to A&E now if you have back pain and:"],
)
def test_a_call_to_action_that_the_signs_complete_is_fine(heading):
    check_heading(heading)


@pytest.mark.parametrize(
    "heading", ["Red flags", "See a GP.", "Call 999", "", "See a GP: or else:", "See a GP.:"]
)
def test_a_heading_that_is_not_one_is_refused(heading):
    with pytest.raises(ValidationError):
        check_heading(heading)


def test_the_message_stands_at_the_heading():
    assert "heading" in errors(BodyBlock(), [card(heading="Red flags")])


def test_two_cards_of_a_level_are_refused():
    assert "already a card of this level" in errors(BodyBlock(), [card(), TEXT, card()])


def test_neighbours_in_running_text_are_refused():
    assert "side by side" in errors(BodyBlock(), [card("emergency"), card("urgent")])


def test_text_between_cards_of_two_levels_is_fine():
    block = BodyBlock()
    assert len(block.clean(block.to_python([card("emergency"), TEXT, card("urgent")]))) == 3


def test_a_safety_section_is_cards_alone():
    block = RedFlagsBlock()
    assert len(block.clean(block.to_python([card("emergency"), card("urgent")]))) == 2


def test_a_level_that_does_not_belong_is_refused():
    assert "does not belong" in errors(RedFlagsBlock(), [card("non_urgent")])
    assert "does not belong" in errors(NonUrgentBlock(), [card("emergency")])


def test_a_draft_may_break_them():
    block = BodyBlock()
    rows = [card(heading="Red flags"), card()]
    assert len(block.clean_deferred(block.to_python(rows))) == 2
    assert "heading" in errors(block, rows), "the rules hold again afterwards"
