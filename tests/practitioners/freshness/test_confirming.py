"""Confirming a section, and everything."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from practitioners.freshness.confirming import (
    SECTION_KEYS,
    confirm_everything,
    confirm_section,
    section_days,
    settle_waiting,
)
from practitioners.models import Listing, PractitionerPage, SectionConfirmation
from tests.factories import PractitionerFactory, UserFactory

pytestmark = pytest.mark.django_db

LONG_AGO = datetime.date(2025, 1, 10)
TODAY = datetime.date(2026, 11, 27)


def profile(**facts: object) -> PractitionerPage:
    return PractitionerFactory(listing={"confirmed_on": LONG_AGO} | facts)


def listing_of(page: PractitionerPage) -> Listing:
    return Listing.objects.get(page=page)


def paused(because: str) -> PractitionerPage:
    return profile(paused_at=timezone.now(), paused_because=because)


def test_a_section_gets_its_own_day_and_the_whole_keeps_that_of_the_oldest() -> None:
    page = profile()
    confirm_section(page.pk, "prices", today=TODAY)
    days = section_days(listing_of(page))
    assert days.pop("prices") == TODAY
    assert set(days.values()) == {LONG_AGO}
    assert listing_of(page).confirmed_on == LONG_AGO


def test_the_last_section_makes_the_whole_fresh() -> None:
    page = profile()
    for number, key in enumerate(SECTION_KEYS):
        confirm_section(page.pk, key, today=TODAY + datetime.timedelta(days=number))
    listing = listing_of(page)
    assert listing.confirmed_on == TODAY
    assert section_days(listing)["contact"] == TODAY + datetime.timedelta(days=len(SECTION_KEYS) - 1)
    assert not SectionConfirmation.objects.filter(page=page, section=SECTION_KEYS[0]).exists()


def test_sections_of_a_profile_that_was_never_confirmed_count_once_all_are() -> None:
    page = profile(confirmed_on=None)
    for key in SECTION_KEYS[1:]:
        confirm_section(page.pk, key, today=TODAY)
    assert listing_of(page).confirmed_on is None
    confirm_section(page.pk, SECTION_KEYS[0], today=TODAY)
    assert listing_of(page).confirmed_on == TODAY


def test_everything_at_once() -> None:
    page = profile(pause_told_on=LONG_AGO)
    confirm_section(page.pk, "prices", today=LONG_AGO)
    listing = confirm_everything(page.pk, today=TODAY)
    assert (listing.confirmed_on, listing.pause_told_on) == (TODAY, None)
    assert set(section_days(listing).values()) == {TODAY}
    assert not SectionConfirmation.objects.filter(page=page).exists()


def test_it_brings_back_whoever_paused_for_their_age() -> None:
    page = paused(Listing.Pause.AGE)
    assert not PractitionerPage.objects.listed().filter(pk=page.pk).exists()
    confirm_everything(page.pk, today=TODAY)
    assert PractitionerPage.objects.listed().filter(pk=page.pk).exists()
    assert listing_of(page).paused_because == ""


@pytest.mark.parametrize("because", [Listing.Pause.OWNER, Listing.Pause.US, ""])
def test_it_brings_back_nobody_else(because: str) -> None:
    page = paused(because)
    confirm_everything(page.pk, today=TODAY)
    assert not PractitionerPage.objects.listed().filter(pk=page.pk).exists()


def test_a_section_that_does_not_exist_is_an_error_of_ours() -> None:
    with pytest.raises(ValueError, match="shoes"):
        confirm_section(profile().pk, "shoes")


def test_a_text_that_waits_says_nothing_to_visitors_before_it_is_published() -> None:
    page = profile()
    confirm_section(page.pk, "about", waits=True, today=TODAY)
    assert section_days(listing_of(page))["about"] == LONG_AGO
    page.about = "New words"
    page.save_revision().publish()
    assert section_days(listing_of(page))["about"] == TODAY
    assert section_days(listing_of(page))["prices"] == LONG_AGO


def test_confirming_what_is_published_does_not_forget_what_waits() -> None:
    page = profile()
    confirm_section(page.pk, "about", waits=True, today=TODAY + datetime.timedelta(days=1))
    confirm_everything(page.pk, today=TODAY)
    settle_waiting(page.pk, today=TODAY + datetime.timedelta(days=5))
    assert section_days(listing_of(page))["about"] == TODAY + datetime.timedelta(days=1)


@pytest.mark.parametrize(("has_owner", "day"), [(True, TODAY), (False, None)])
def test_whoever_has_just_written_everything_need_not_confirm_it(
    has_owner: bool, day: datetime.date | None
) -> None:
    owner = UserFactory() if has_owner else None
    page = PractitionerFactory(live=False, listing={"confirmed_on": None, "owner": owner})
    with time_machine.travel(datetime.datetime(2026, 11, 27, 12, tzinfo=datetime.UTC), tick=False):
        page.save_revision().publish()
    assert listing_of(page).confirmed_on == day


def test_an_editor_who_publishes_a_correction_has_not_confirmed_it_for_them() -> None:
    page = PractitionerFactory(live=False, listing={"confirmed_on": None, "owner": UserFactory()})
    page.save_revision().publish()
    assert listing_of(page).confirmed_on == timezone.localdate()
    Listing.objects.filter(page=page).update(confirmed_on=None)
    PractitionerPage.objects.get(pk=page.pk).save_revision().publish()
    assert listing_of(page).confirmed_on is None


def test_what_staff_write_down_counts_for_every_section() -> None:
    page = profile()
    confirm_section(page.pk, "prices", today=LONG_AGO + datetime.timedelta(days=3))
    Listing.objects.filter(page=page).update(confirmed_on=TODAY)
    assert set(section_days(listing_of(page)).values()) == {TODAY}
