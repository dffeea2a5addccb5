"""The pages behind the links: looking changes nothing, the button confirms, nobody signs in."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from practitioners.freshness.mails import PURPOSE, subject_of, switch_token
from practitioners.models import Listing, PractitionerPage
from site_core.models import OneTimeLink
from site_core.one_time_links import issue
from tests.factories import PractitionerFactory

pytestmark = pytest.mark.django_db

LONG_AGO = datetime.date(2026, 1, 1)


@pytest.fixture
def page() -> PractitionerPage:
    return PractitionerFactory(
        title="Imani Bailey", phone="020 7946 0000", listing={"confirmed_on": LONG_AGO}
    )


def link_of(page: PractitionerPage) -> str:
    return f"/still-right/{issue(PURPOSE, subject_of(page.pk), lifetime=datetime.timedelta(days=9))}/"


def confirmed_on(page: PractitionerPage) -> datetime.date | None:
    return Listing.objects.get(page=page).confirmed_on


def test_looking_shows_what_visitors_read_and_changes_nothing(client: Client, page: PractitionerPage) -> None:
    link = link_of(page)
    before = (list(Listing.objects.values()), list(OneTimeLink.objects.values()))
    html = client.get(link).content.decode()
    for words in ("Imani Bailey", "020 7946 0000", "Palmers Green", "£50", "Everything is still right"):
        assert words in html
    client.head(link)
    assert (list(Listing.objects.values()), list(OneTimeLink.objects.values())) == before


def test_the_address_is_kept_out_of_logs_and_engines(client: Client, page: PractitionerPage) -> None:
    link = link_of(page)
    response = client.get(link)
    assert response["Cache-Control"] == "no-store, private"
    assert response["Referrer-Policy"] == "same-origin"
    assert link not in response.content.decode()


def test_the_button_confirms_everything(client: Client, page: PractitionerPage) -> None:
    response = client.post(link_of(page))
    assert response.status_code == 200
    assert confirmed_on(page) == timezone.localdate()
    assert "says that you confirmed it today" in response.content.decode()


def test_it_works_once_and_takes_the_links_of_other_mails_along(
    client: Client, page: PractitionerPage
) -> None:
    first, second = link_of(page), link_of(page)
    client.post(first)
    Listing.objects.filter(page=page).update(confirmed_on=LONG_AGO)
    assert client.post(first).status_code == 410
    assert client.post(second).status_code == 404
    assert client.get(first).status_code == 410
    assert confirmed_on(page) == LONG_AGO


def test_a_page_of_another_site_cannot_press_it(page: PractitionerPage) -> None:
    response = Client(enforce_csrf_checks=True).post(link_of(page))
    assert response.status_code == 403
    assert confirmed_on(page) == LONG_AGO


def test_a_link_of_another_purpose_does_nothing(client: Client, page: PractitionerPage) -> None:
    raw = issue("invite", subject_of(page.pk), lifetime=datetime.timedelta(days=9))
    assert client.post(f"/still-right/{raw}/").status_code == 404
    assert confirmed_on(page) == LONG_AGO


def test_a_profile_that_its_owner_paused_stays_paused(client: Client, page: PractitionerPage) -> None:
    Listing.objects.filter(page=page).update(paused_at=timezone.now(), paused_because=Listing.Pause.OWNER)
    link = link_of(page)
    assert "stays paused" in client.get(link).content.decode()
    assert "stays paused" in client.post(link).content.decode()
    assert Listing.objects.get(page=page).paused_at is not None


@pytest.mark.parametrize("change", ["unpublish", "delete", "withdraw consent"])
def test_one_that_is_not_there_any_more_has_no_page(
    client: Client, page: PractitionerPage, change: str
) -> None:
    link = link_of(page)
    if change == "unpublish":
        page.unpublish()
    elif change == "delete":
        page.delete()
    else:
        Listing.objects.filter(page=page).update(consent_at=None)
    for response in (client.get(link), client.post(link)):
        assert response.status_code == 404
        assert "Imani" not in response.content.decode()


def test_a_draft_is_not_shown(client: Client, page: PractitionerPage) -> None:
    page.headline = "CANARY"
    page.save_revision()
    assert "CANARY" not in client.get(link_of(page)).content.decode()


def test_reminders_go_off_and_on_by_their_button(client: Client, page: PractitionerPage) -> None:
    link = f"/reminders/{switch_token(page.listing)}/"
    assert "Switch reminders off" in client.get(link).content.decode()
    assert Listing.objects.get(page=page).wants_reminders
    assert "Reminders are off" in client.post(link, {"reminders": "off"}).content.decode()
    assert not Listing.objects.get(page=page).wants_reminders
    client.post(link, {"reminders": "on"})
    assert Listing.objects.get(page=page).wants_reminders


def test_a_mail_program_switches_them_off_by_itself(page: PractitionerPage) -> None:
    mails_own = Client(enforce_csrf_checks=True)
    answer = mails_own.post(f"/reminders/{switch_token(page.listing)}/", {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert not Listing.objects.get(page=page).wants_reminders


@pytest.mark.parametrize("token", ["7", "7:abc", "x"])
def test_a_switch_that_is_not_signed_does_not_exist(client: Client, token: str) -> None:
    assert client.get(f"/reminders/{token}/").status_code == 404
    assert client.post(f"/reminders/{token}/", {"reminders": "off"}).status_code == 404
