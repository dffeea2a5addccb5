"""Looking at a draft as visitors will, sending it, taking it back; and who else can look: nobody."""

import pytest
from django.core import mail
from django.test import Client

from practitioners.models import Listing, PractitionerPage
from practitioners.moderation.decisions import ask_for_changes
from practitioners.selfservice.drafts import draft_of
from practitioners.selfservice.status import State, status_of
from tests.factories import ModalityFactory, PractitionerFactory
from tests.people import Cast
from tests.practitioners.selfservice.pages import address, document, filled_in, live, version

CANARY = "Kanarienvogel words"


@pytest.fixture
def drafted(client: Client, profile: PractitionerPage) -> PractitionerPage:
    """With words in the draft that nobody has looked at."""
    client.post(address(profile, "who"), filled_in(client, profile, "who") | {"headline": CANARY})
    return profile


@pytest.mark.parametrize("view", ["phone", "wide", "card", "nonsense", ""])
def test_the_draft_is_shown_in_frames(client: Client, drafted: PractitionerPage, view: str) -> None:
    response = client.get(address(drafted, "check"), {"view": view})
    page = document(response)
    assert page.problems() == []
    frame = next(element for element in page.all("iframe"))
    inner = client.get(frame.attrib["src"])
    assert document(inner).problems() == []
    assert inner["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-src 'self'" in response["Content-Security-Policy"]


@pytest.mark.parametrize("what", ["page", "card"])
def test_the_owner_sees_the_draft_and_nobody_else(
    client: Client, cast: Cast, drafted: PractitionerPage, what: str
) -> None:
    path = address(drafted, f"preview/{what}")
    response = client.get(path)
    assert CANARY in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    assert b"noindex" in response.content
    assert Client().get(path).status_code == 302
    for somebody in (cast.other_practitioner, cast.stranger, cast.moderator, cast.operator):
        assert cast.client(somebody).get(path).status_code == 404


def test_the_preview_shows_a_moved_place_where_it_will_be(client: Client, profile: PractitionerPage) -> None:
    moved = {"locations-0-town": "Leeds", "locations-0-postcode": "LS1 4AP"}
    client.post(address(profile, "places"), filled_in(client, profile, "places") | moved)
    page = client.get(address(profile, "preview/page")).content.decode()
    assert "LS1 4AP" in page
    assert "Map of the area, with Pudsey" in page
    assert live(profile).points.get().label != "Leeds, LS1 4AP"


def test_there_is_no_other_preview(client: Client, profile: PractitionerPage) -> None:
    assert client.get(address(profile, "preview/other")).status_code == 404


def test_sending_and_taking_back(client: Client, drafted: PractitionerPage) -> None:
    response = client.post(address(drafted, "send"), {"version": version(drafted)}, follow=True)
    assert "Sent. We usually look at it within 2 working days" in response.content.decode()
    assert status_of(live(drafted)).state is State.LIVE_EDITS_WAITING
    client.post(address(drafted, "take-back"))
    assert status_of(live(drafted)).state is State.LIVE
    assert draft_of(live(drafted)).headline == CANARY
    assert CANARY not in Client().get(drafted.url).content.decode()


def test_editing_what_was_sent_sends_the_new_text(
    client: Client, cast: Cast, drafted: PractitionerPage
) -> None:
    client.post(address(drafted, "send"), {"version": version(drafted)})
    response = client.get(address(drafted, "who"))
    assert "Save and send the new text" in response.content.decode()
    assert "data-autosave " not in response.content.decode()
    client.post(address(drafted, "who"), filled_in(client, drafted, "who") | {"headline": "Newer"})
    task = live(drafted).current_workflow_task_state
    assert task.revision.as_object().headline == "Newer"


def test_an_incomplete_profile_is_told_what_is_missing(client: Client, cast: Cast) -> None:
    new = PractitionerFactory(live=False, locations=[], listing={"owner": cast.owner})
    page = client.get(address(new, "check")).content.decode()
    assert "Still missing" in page
    assert "Send for review" not in page
    client.post(address(new, "send"), {"version": version(new)})
    assert live(new).current_workflow_state is None


def test_the_first_time_is_an_agreement_to_be_listed(client: Client, cast: Cast) -> None:
    new = PractitionerFactory(
        live=False,
        how_i_help="Backs.",
        phone="020 7946 0000",
        techniques=[ModalityFactory()],
        consent=False,
        listing={"owner": cast.owner},
    )
    assert "By sending it you agree" in client.get(address(new, "check")).content.decode()
    client.post(address(new, "send"), {"version": version(new)})
    assert Listing.objects.get(page=new.pk).consent_at is not None
    assert Client().get(new.url).status_code in (404, 410)
    live(new).current_workflow_task_state.approve(user=cast.moderator)
    assert Client().get(new.url).status_code == 200


def test_the_cms_writes_to_nobody_who_cannot_open_it(
    client: Client, cast: Cast, drafted: PractitionerPage
) -> None:
    client.post(address(drafted, "send"), {"version": version(drafted)})
    live(drafted).current_workflow_task_state.reject(user=cast.moderator, comment="Please change it")
    assert [
        sent.subject for sent in mail.outbox if cast.owner.email in sent.to and "/cms/" in sent.body
    ] == []


def test_the_next_step_is_the_change_that_was_asked_for(
    client: Client, cast: Cast, drafted: PractitionerPage
) -> None:
    client.post(address(drafted, "send"), {"version": version(drafted)})
    revision = live(drafted).latest_revision_id
    assert revision
    ask_for_changes(live(drafted), revision, {"headline": "Please promise nothing"}, cast.moderator)
    response = client.get(address(drafted))
    assert response.context["action"].url == address(drafted, "who")
    assert "Please promise nothing" in client.get(address(drafted, "who")).content.decode()
    client.post(address(drafted, "who"), filled_in(client, drafted, "who") | {"headline": "Fixed"})
    assert client.get(address(drafted)).context["action"].url == address(drafted, "check")
