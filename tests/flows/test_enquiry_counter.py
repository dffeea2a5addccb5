"""The form of an enquiry says how much room is left, and only when it can."""

import pytest
from playwright.sync_api import expect

from tests.rig.browser import Browse
from tests.site.states import profile_states

pytestmark = pytest.mark.usefixtures("demo_site")


def test_the_room_that_is_left_is_counted_while_somebody_writes(browse_demo: Browse) -> None:
    page = browse_demo(profile_states()["enquiry"])
    expect(page.locator(".counter")).to_have_text("1000 characters left")
    page.get_by_label("Your message").fill("My shoulder, please.")
    expect(page.locator(".counter")).to_have_text("980 characters left")
    expect(page.locator("form [role=status]")).to_have_text("980 characters left")


def test_without_a_script_the_hint_says_how_long_it_may_be(browse_demo: Browse) -> None:
    page = browse_demo(profile_states()["enquiry"], javascript=False)
    expect(page.locator(".counter")).to_have_count(0)
    expect(page.get_by_text("At most 1,000 characters.")).to_be_visible()
