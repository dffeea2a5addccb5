"""A practitioner with a phone: with a script and without one."""

import re
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from practitioners.models import Listing, PractitionerPage
from practitioners.selfservice.drafts import draft_of
from tests.factories import ConcernFactory, ModalityFactory, PractitionerFactory
from tests.people import Cast
from tests.practitioners.selfservice.pages import address, live
from tests.rig.browser import DESK, PHONE, SMALL_PHONE, Browse
from tests.site.test_axe import problems_of

Open = Callable[..., Page]


@pytest.fixture
def mine(server: Any) -> PractitionerPage:
    """A live profile on the running server."""
    owner = Cast().owner
    ConcernFactory()
    return PractitionerFactory(
        title="Olive Owner",
        how_i_help="I help with tired backs.",
        phone="020 7946 0000",
        techniques=[ModalityFactory()],
        prices=[45, 60],
        listing={"owner": owner},
    )


@pytest.fixture
def opened(browse: Browse, mine: PractitionerPage) -> Open:
    """Opens a page of the owner's, signed in."""

    def go(key: str = "", **options: Any) -> Page:
        client = Client()
        client.force_login(mine.listing.owner)
        page = browse("/search/", **options)
        page.context.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": browse.base_url}]
        )
        page.goto(address(mine, key))
        return page

    return go


def test_the_draft_is_saved_while_they_type(opened: Open, mine: PractitionerPage) -> None:
    page = opened("about", width=PHONE)
    page.get_by_label("About you").fill("Words in a hurry")
    expect(page.locator("[data-autosave-said]")).to_have_text(re.compile(r"^Saved \d\d:\d\d$"))
    page.get_by_label("About you").fill("Words in a hurry, and more")
    expect(page.locator(".counter").first).to_have_text("334 characters left")
    page.get_by_role("button", name="Save draft").click()
    page.wait_for_url(re.compile(r"/account/profile/\d+/$"))
    expect(page.get_by_text("Saved as a draft")).to_be_visible()
    assert draft_of(live(mine)).about == "Words in a hurry, and more"
    assert live(mine).about == ""


def test_a_button_pressed_while_saving_is_no_conflict(opened: Open, mine: PractitionerPage) -> None:
    page = opened("about")
    page.get_by_label("About you").fill("Quick")
    page.wait_for_timeout(1450)
    page.get_by_role("button", name="Save draft").click()
    page.wait_for_url(re.compile(r"/account/profile/\d+/$"))
    assert draft_of(live(mine)).about == "Quick"


def test_what_was_typed_without_a_network_is_saved_once_it_is_back(
    opened: Open, browse: Browse, mine: PractitionerPage
) -> None:
    page = opened("about", width=PHONE)
    said = page.locator("[data-autosave-said]")
    page.context.set_offline(True)
    page.get_by_label("About you").fill("Words in a tunnel")
    expect(said).to_contain_text("Your text is still here")
    page.context.set_offline(False)
    expect(said).to_have_text(re.compile(r"^Saved \d\d:\d\d$"))
    assert draft_of(live(mine)).about == "Words in a tunnel"
    # The one request that was meant to fail.
    browse.problems[:] = [each for each in browse.problems if "ERR_INTERNET_DISCONNECTED" not in each]


def test_enter_in_a_text_box_saves_and_moves_no_row(opened: Open, mine: PractitionerPage) -> None:
    page = opened("prices")
    page.get_by_label("Session", exact=True).first.fill("Long massage")
    page.get_by_label("Session", exact=True).first.press("Enter")
    page.wait_for_url(re.compile(r"/account/profile/\d+/$"))
    assert list(live(mine).prices.values_list("name", flat=True)) == ["Long massage", "Massage"]


@pytest.mark.parametrize("javascript", [True, False])
def test_rows_move_and_are_saved(opened: Open, mine: PractitionerPage, javascript: bool) -> None:
    page = opened("prices", width=PHONE, javascript=javascript)
    page.get_by_role("button", name="Move down (1)").click()
    page.get_by_role("button", name="Add a session").click()
    third = page.get_by_role("group", name="Session 3")
    third.get_by_label("Session", exact=True).fill("Short massage")
    third.get_by_label("Minutes").fill("30")
    third.get_by_label("Price").fill("30")
    page.locator(".save-bar").get_by_role("button", name="Save").click()
    expect(page.get_by_text("Live now")).to_be_visible()
    assert [int(amount) for amount in live(mine).prices.values_list("amount", flat=True)] == [60, 45, 30]


def test_without_a_script_from_change_to_review(opened: Open, mine: PractitionerPage) -> None:
    page = opened("", width=PHONE, javascript=False)
    page.get_by_role("link", name="Who you are").click()
    page.get_by_label("Headline").fill("Firm hands, quiet room")
    page.get_by_role("button", name="Check and send").click()
    expect(page.frame_locator("iframe").get_by_role("heading", name="Olive Owner").first).to_be_visible()
    page.get_by_role("button", name="Send for review").click()
    expect(page.get_by_role("heading", name="Live, with changes waiting for review")).to_be_visible()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Taken back")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_one_tap_and_back(opened: Open, mine: PractitionerPage, javascript: bool) -> None:
    page = opened("", width=PHONE, javascript=javascript)
    page.get_by_role("button", name="Waiting list").click()
    expect(page.get_by_role("button", name="Waiting list")).to_have_attribute("aria-pressed", "true")
    assert Listing.objects.get(page=mine.pk).taking == "waiting"
    page.get_by_role("button", name="Undo").click()
    assert Listing.objects.get(page=mine.pk).taking == "open"


def test_the_map_follows_the_address(opened: Open, mine: PractitionerPage) -> None:
    page = opened("places", width=PHONE)
    page.get_by_label("Postcode").fill("LS1 4AP")
    page.get_by_label("Town or suburb").fill("Leeds")
    expect(page.locator(".look--area .look__name")).to_have_text("Leeds, LS1")
    page.get_by_label("Show the area only").check()
    assert live(mine).locations.get().town == "Palmers Green"


def test_the_summary_leads_to_the_field(opened: Open) -> None:
    page = opened("who", width=PHONE)
    page.get_by_label("Your name").fill("")
    page.get_by_role("button", name="Save draft").click()
    expect(page).to_have_title(re.compile("^Error:"))
    expect(page.locator(".error-summary")).to_be_focused()
    page.get_by_role("link", name="Enter your name").click()
    expect(page.get_by_label("Your name")).to_be_focused()


KEYS = ("", "who", "help", "techniques", "places", "visits", "prices", "qualifications", "contact", "check")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [SMALL_PHONE, DESK])
def test_no_page_breaks_a_rule(opened: Open, mine: PractitionerPage, width: int, scheme: str) -> None:
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text()
    page = opened("", width=width, scheme=scheme)
    problems = []
    for key in KEYS:
        page.goto(address(mine, key))
        problems += [f"{key}: {problem}" for problem in problems_of(page, axe)]
    assert problems == []
