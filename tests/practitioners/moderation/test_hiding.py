"""Hidden by us: with a reason that its owner reads, and a name in the history."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry

from practitioners.models import Listing, PractitionerPage
from practitioners.selfservice.status import State, status_of
from tests.people import Cast
from tests.practitioners.joining.mails import mails

pytestmark = pytest.mark.django_db
REASON = "Your register has no entry with this number."


def save(cast: Cast, **changed: str) -> object:
    listing = cast.owner_profile.listing
    listing.refresh_from_db()
    data = {
        "owner": str(cast.owner.pk),
        "contact_email": "",
        "taking": "open",
        "space": "",
        "away_until": "",
        "consent_at": listing.consent_at.strftime("%Y-%m-%d %H:%M"),
        "paused_at": listing.paused_at.strftime("%Y-%m-%d %H:%M") if listing.paused_at else "",
        "paused_because": listing.paused_because,
        "hidden_reason": listing.hidden_reason,
    }
    return cast.client(cast.moderator).post(reverse("listing:edit", args=[listing.pk]), data | changed)


def dashboard(cast: Cast) -> str:
    url = reverse("selfservice_profile", args=[cast.owner_profile.pk])
    return cast.client(cast.owner).get(url).content.decode()


def history(cast: Cast) -> list[tuple[str, str, str]]:
    entries = PageLogEntry.objects.filter(page=cast.owner_profile.pk, action__endswith="hide").order_by("pk")
    return [(entry.action, entry.user.email, entry.message) for entry in entries]


def test_nobody_is_hidden_without_a_reason(cast: Cast) -> None:
    page = save(cast, paused_because="us").content.decode()
    assert "Say why: the practitioner is told" in page
    assert Client().get(cast.owner_profile.url).status_code == 200
    assert not mails("hidden")


def test_the_owner_reads_why_and_the_history_says_who(cast: Cast) -> None:
    assert save(cast, paused_because="us", hidden_reason=REASON).status_code == 302
    assert Client().get(cast.owner_profile.url).status_code == 404
    assert status_of(PractitionerPage.objects.get(pk=cast.owner_profile.pk)).state is State.HIDDEN
    assert REASON in dashboard(cast)
    (told,) = mails("hidden", cast.owner.email)
    assert REASON in told.text
    assert history(cast) == [("practitioners.hide", cast.moderator.email, f"Hidden by us: {REASON}")]


def test_saving_again_tells_nothing_twice_but_another_reason_is_told(cast: Cast) -> None:
    save(cast, paused_because="us", hidden_reason=REASON)
    save(cast, taking="closed")
    assert len(mails("hidden")) == 1
    save(cast, hidden_reason="Please call us.")
    assert len(mails("hidden")) == 2


@pytest.mark.parametrize("emptied", ["paused_at", "paused_because"])
def test_emptying_either_field_shows_it_again_and_forgets_why(cast: Cast, emptied: str) -> None:
    save(cast, paused_because="us", hidden_reason=REASON)
    assert save(cast, **{emptied: ""}).status_code == 302
    listing = Listing.objects.get(page=cast.owner_profile.pk)
    assert (listing.paused_at, listing.paused_because, listing.hidden_reason) == (None, "", "")
    assert Client().get(cast.owner_profile.url).status_code == 200
    assert [action for action, _who, _words in history(cast)] == [
        "practitioners.hide",
        "practitioners.unhide",
    ]
