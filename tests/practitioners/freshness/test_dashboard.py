"""What an owner reads about freshness and reach on the dashboard, and the buttons there."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from practitioners.freshness.confirming import section_days
from practitioners.freshness.schedule import months_after
from practitioners.models import DailyReach, Enquiry, Listing, SectionConfirmation
from tests.people import Cast
from tests.practitioners.selfservice.pages import address, filled_in, live

pytestmark = pytest.mark.django_db


def words(cast: Cast) -> str:
    path = f"/account/profile/{cast.owner_profile.pk}/"
    return " ".join(cast.client(cast.owner).get(path).content.decode().split())


def set_listing(cast: Cast, **facts: Any) -> None:
    Listing.objects.filter(page=cast.owner_profile).update(**facts)


def months_ago(months: int) -> datetime.date:
    return months_after(timezone.localdate(), -months)


def press(cast: Cast, what: str, person: Any = None, **data: str) -> int:
    path = f"/account/profile/{cast.owner_profile.pk}/{what}/"
    return cast.client(person or cast.owner).post(path, data).status_code


def test_everything_with_one_button(cast: Cast) -> None:
    set_listing(cast, confirmed_on=months_ago(7))
    assert press(cast, "confirm") == 302
    assert Listing.objects.get(page=cast.owner_profile).confirmed_on == timezone.localdate()


def test_one_section(cast: Cast) -> None:
    set_listing(cast, confirmed_on=months_ago(7))
    assert press(cast, "confirm", section="prices") == 302
    days = section_days(Listing.objects.get(page=cast.owner_profile))
    assert days["prices"] == timezone.localdate()
    assert days["about"] == months_ago(7)
    assert press(cast, "confirm", section="shoes") == 404


def test_it_brings_back_a_profile_that_paused_for_its_age(cast: Cast) -> None:
    set_listing(cast, confirmed_on=months_ago(14), paused_at=timezone.now(), paused_because=Listing.Pause.AGE)
    assert "Everything is right: show me again" in words(cast)
    press(cast, "confirm")
    assert Listing.objects.get(page=cast.owner_profile).paused_at is None


@pytest.mark.parametrize("what", ["confirm", "reminders"])
def test_nobody_else_can_press_it(cast: Cast, what: str) -> None:
    set_listing(cast, confirmed_on=months_ago(7))
    before = list(Listing.objects.values())
    for person in (cast.other_practitioner, cast.stranger, cast.editor):
        assert press(cast, what, person, reminders="off") == 404
    path = f"/account/profile/{cast.owner_profile.pk}/{what}/"
    assert cast.visitor.post(path).status_code == 302
    assert cast.client(cast.owner).get(path).status_code == 405
    assert list(Listing.objects.filter(pk__in=[row["id"] for row in before]).values()) == before
    assert not SectionConfirmation.objects.exists()


def test_reminders_go_off_and_on(cast: Cast) -> None:
    assert "Switch reminders off" in words(cast)
    press(cast, "reminders", reminders="off")
    assert not Listing.objects.get(page=cast.owner_profile).wants_reminders
    assert "Switch reminders on" in words(cast)
    press(cast, "reminders", reminders="on")
    assert Listing.objects.get(page=cast.owner_profile).wants_reminders


def test_it_says_when_it_will_be_hidden(cast: Cast) -> None:
    told = timezone.localdate()
    set_listing(cast, confirmed_on=months_ago(12), pause_told_on=told)
    hides = told + datetime.timedelta(days=30)
    assert f"will be hidden on {hides.day} {hides:%B %Y}" in words(cast)


def test_the_last_thirty_days_in_three_figures(cast: Cast) -> None:
    DailyReach.objects.create(page=cast.owner_profile, day=timezone.localdate(), in_results=1234, views=3)
    html = words(cast)
    assert "1,234" in html
    assert html.count("fewer than 5") == 2


def test_a_draft_that_nobody_sees_has_neither(cast: Cast) -> None:
    cast.owner_profile.unpublish()
    html = words(cast)
    assert "Last 30 days" not in html
    assert "Still right?" not in html


def save(cast: Cast, key: str, **data: str) -> None:
    client, profile = cast.client(cast.owner), cast.owner_profile
    client.post(address(profile, key), filled_in(client, profile, key) | data)


def test_saving_a_section_confirms_it(cast: Cast) -> None:
    set_listing(cast, confirmed_on=months_ago(7))
    save(cast, "contact", phone="020 7946 0999")
    save(cast, "who")
    days = section_days(Listing.objects.get(page=cast.owner_profile))
    assert {key for key, day in days.items() if day == timezone.localdate()} == {"contact", "who"}


def test_words_that_wait_are_confirmed_once_visitors_read_them(cast: Cast) -> None:
    set_listing(cast, confirmed_on=months_ago(7))
    save(cast, "about", about="New words")
    save(cast, "about")
    listing = Listing.objects.get(page=cast.owner_profile)
    assert section_days(listing)["about"] == months_ago(7)
    live(cast.owner_profile).get_latest_revision().publish()
    assert section_days(listing)["about"] == timezone.localdate()


def test_enquiries_are_listed_by_day_and_status_without_a_word_of_them(cast: Cast) -> None:
    for status in Enquiry.Status:
        Enquiry.objects.create(
            page=cast.owner_profile,
            name="CANARY",
            email="canary@example.org",
            message="CANARY",
            status=status,
        )
    html = words(cast)
    for said in ("passed on to you by e-mail", "Waiting to be sent", "Could not be delivered"):
        assert said in html
    assert "canary" not in html.lower()
