"""From the mail to confirmed with one press on a phone, and nothing there that axe would object to."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from practitioners.freshness.mails import PURPOSE, subject_of, switch_token
from practitioners.models import Listing
from site_core.one_time_links import issue
from tests.factories import PractitionerFactory
from tests.site.test_axe import axe, problems_of  # noqa: F401

LONG_AGO = datetime.date(2026, 1, 1)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("javascript", [True, False])
def test_one_press_on_a_phone(browse: Any, javascript: bool) -> None:
    page = PractitionerFactory(title="Imani Bailey", listing={"confirmed_on": LONG_AGO})
    raw = issue(PURPOSE, subject_of(page.pk), lifetime=datetime.timedelta(days=9))
    screen = browse(f"/still-right/{raw}/", width=375, javascript=javascript)
    button = screen.get_by_role("button", name="Everything is still right").first
    box = button.bounding_box()
    # Seen without scrolling, and large enough for a thumb.
    assert box["y"] + box["height"] < 667
    assert box["height"] >= 44
    button.click()
    assert screen.get_by_role("heading", level=1).inner_text() == "Thank you"
    assert Listing.objects.get(page=page).confirmed_on == timezone.localdate()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browse: Any, axe: str, scheme: str) -> None:  # noqa: F811
    page = PractitionerFactory(
        title="Imani Bailey", about="Me", phone="020 7946 0000", listing={"confirmed_on": LONG_AGO}
    )
    Listing.objects.filter(page=page).update(
        paused_at=timezone.now(), paused_because=Listing.Pause.AGE, confirmed_on=datetime.date(2025, 1, 1)
    )
    raw = issue(PURPOSE, subject_of(page.pk), lifetime=datetime.timedelta(days=9))
    screen = browse(f"/still-right/{raw}/", width=320, scheme=scheme)
    assert "hidden at the moment" in screen.inner_text("main")
    found = [*problems_of(screen, axe)]
    with screen.expect_navigation():
        screen.get_by_role("button", name="Everything is still right").first.click()
    found += problems_of(screen, axe)
    screen = browse(f"/reminders/{switch_token(page.listing)}/", width=320, scheme=scheme)
    found += problems_of(screen, axe)
    assert not found
