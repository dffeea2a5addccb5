"""The first page of a practitioner: where they stand, what is next, and what one tap changes."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageLogEntry

from practitioners.finder.index import index
from practitioners.models import Enquiry, FieldNote, FinderEntry, Listing, PractitionerPage
from practitioners.selfservice.actions import save_draft, submit_for_review
from practitioners.selfservice.drafts import editing
from practitioners.selfservice.status import State
from tests.factories import PractitionerFactory
from tests.people import Cast
from tests.practitioners.selfservice.pages import address, document, live


def listing(profile: PractitionerPage) -> Listing:
    return Listing.objects.get(page=profile.pk)


def shown(client: Client, profile: PractitionerPage) -> Any:
    response = client.get(address(profile))
    assert document(response).problems() == []
    return response


def test_what_was_asked_is_said_once(client: Client, cast: Cast, profile: PractitionerPage) -> None:
    with editing(profile.pk) as draft:
        draft.about = "I heal"
        save_draft(draft, cast.owner)
        submit_for_review(draft, cast.owner)
    task = live(profile).current_workflow_task_state
    FieldNote.objects.create(page=profile, revision=task.revision, field="about", text="Other words, please.")
    task.reject(user=cast.moderator)
    response = shown(client, profile)
    page = response.content.decode()
    assert page.count("asked for a change") == 1
    assert page.count("Other words, please.") == 1
    assert response.context["action"].text.startswith("Begin with “About you")


def test_one_profile_is_opened_several_are_listed(client: Client, cast: Cast) -> None:
    assert cast.client(cast.stranger).get("/account/").status_code == 200
    first = PractitionerFactory(title="First Profile", listing={"owner": cast.owner})
    assert client.get("/account/")["Location"] == address(first)
    PractitionerFactory(title="Second Profile", listing={"owner": cast.owner})
    page = client.get("/account/").content.decode()
    assert "First Profile" in page
    assert "Second Profile" in page


def test_somebody_without_a_profile_is_led_to_one(cast: Cast) -> None:
    response = cast.client(cast.stranger).get("/account/")
    assert "No profile belongs to this account yet" in response.content.decode()
    assert document(response).problems() == []


def test_a_new_profile_is_welcomed_with_three_steps(client: Client, cast: Cast) -> None:
    new = PractitionerFactory(live=False, locations=[], consent=False, listing={"owner": cast.owner})
    response = shown(client, new)
    page = response.content.decode()
    assert "Three steps to your page" in page
    assert "1 of 5 things that visitors need" in page
    assert response.context["action"].url == address(new, "help")
    assert "Right now" not in page


def test_every_state_has_its_banner(client: Client, cast: Cast, profile: PractitionerPage) -> None:
    def banner() -> tuple[State, str]:
        response = shown(client, profile)
        return response.context["status"].state, response.content.decode()

    assert banner()[0] is State.LIVE
    with editing(profile.pk) as draft:
        draft.title = "Olive Newname"
        save_draft(draft, cast.owner)
    state, page = banner()
    assert state is State.LIVE
    assert "changes that you have not sent" in page
    assert "Olive Newname" in page
    with editing(profile.pk) as draft:
        submit_for_review(draft, cast.owner)
    state, page = banner()
    assert state is State.LIVE_EDITS_WAITING
    assert "within 2 working days" in page
    assert "Take it back" in page
    live(profile).current_workflow_task_state.reject(user=cast.moderator)
    state, page = banner()
    assert state is State.CHANGES_ASKED
    assert "Check and send again" in page
    Listing.objects.filter(page=profile.pk).update(
        paused_at=timezone.now(), paused_because=Listing.Pause.OWNER
    )
    assert "Show me again" in banner()[1]
    Listing.objects.filter(page=profile.pk).update(paused_because=Listing.Pause.US)
    state, page = banner()
    assert state is State.HIDDEN
    assert "Show me again" not in page


NEXT_MONTH = timezone.localdate() + datetime.timedelta(days=30)


@pytest.mark.parametrize(
    ("name", "value"), [("taking", "waiting"), ("space", "week"), ("away_until", NEXT_MONTH.isoformat())]
)
def test_one_tap_shows_at_once_and_can_be_undone(
    client: Client, profile: PractitionerPage, name: str, value: str
) -> None:
    before = getattr(listing(profile), name)
    version = FinderEntry.objects.get(page_id=profile.pk).version
    response = client.post(address(profile, "switch"), {name: value}, follow=True)
    assert str(getattr(listing(profile), name)) == value
    assert FinderEntry.objects.get(page_id=profile.pk).version > version
    undo = response.context["undo"]
    client.post(address(profile, "switch"), {undo.name: undo.value, "undo": "1"})
    assert getattr(listing(profile), name) == before
    entries = PageLogEntry.objects.filter(page=profile.pk, action="practitioners.listing").order_by("pk")
    assert entries[0].data["fields"][f"listing.{name}"][1] == value
    assert len(entries) == 2


def test_space_starts_on_the_day_it_is_said(client: Client, profile: PractitionerPage) -> None:
    client.post(address(profile, "switch"), {"space": "today"})
    assert listing(profile).space_now() == "today"
    assert listing(profile).space_set_on == timezone.localdate()


@pytest.mark.parametrize("wrong", ["2020-01-01", "2099-01-01", "soon"])
def test_a_day_away_that_cannot_be_meant(client: Client, profile: PractitionerPage, wrong: str) -> None:
    response = client.post(address(profile, "switch"), {"away_until": wrong})
    page = document(response)
    assert page.title.startswith("Error:")
    assert page.problems() == []
    assert wrong in page.text
    assert listing(profile).away_until is None


@pytest.mark.parametrize("data", [{}, {"taking": "everybody"}, {"owner": "1"}, {"consent_at": ""}])
def test_nothing_else_can_be_switched(
    client: Client, profile: PractitionerPage, data: dict[str, str]
) -> None:
    before = Listing.objects.filter(page=profile.pk).values().get()
    client.post(address(profile, "switch"), data)
    assert Listing.objects.filter(page=profile.pk).values().get() == before


def test_an_address_offers_no_way_back_to_nonsense(client: Client, profile: PractitionerPage) -> None:
    for query in (
        "?changed=taking&was=<b>",
        "?changed=owner&was=1",
        "?changed=away_until&was=soon",
        "?was=x",
    ):
        assert client.get(address(profile) + query).context["undo"] is None


def test_pausing_is_one_tap_and_so_is_coming_back(client: Client, profile: PractitionerPage) -> None:
    client.post(address(profile, "pause"))
    assert Client().get(profile.url).status_code == 404
    assert index.current().page_ids.size == 0
    client.post(address(profile, "pause"), {"resume": "1"})
    assert Client().get(profile.url).status_code == 200


def test_enquiries_are_days_and_never_words(client: Client, profile: PractitionerPage) -> None:
    Enquiry.objects.create(
        page=profile, name="Vera Visitor", message="My back", created_at=timezone.now(), status="sent"
    )
    page = shown(client, profile).content.decode()
    assert "passed on to you by e-mail" in page
    assert "Vera Visitor" not in page
    assert "My back" not in page


def test_looking_changes_nothing(client: Client, profile: PractitionerPage) -> None:
    for key in ("switch", "pause", "send", "take-back", "place-map"):
        assert client.get(address(profile, key)).status_code == 405


def test_away_is_over_by_itself(client: Client, profile: PractitionerPage) -> None:
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    Listing.objects.filter(page=profile.pk).update(away_until=yesterday)
    assert not shown(client, profile).context["is_away"]


def test_somebody_who_comes_to_people_misses_no_clinic(client: Client, cast: Cast) -> None:
    mobile = PractitionerFactory(locations=[], base=(51.6, -0.1), listing={"owner": cast.owner})
    states = {task.section.key: task.state for task in client.get(address(mobile)).context["tasks"]}
    assert states["visits"] == "done"
    assert states["places"] == "optional"
    nowhere = PractitionerFactory(locations=[], listing={"owner": cast.owner})
    states = {task.section.key: task.state for task in client.get(address(nowhere)).context["tasks"]}
    assert states["places"] == "todo"
