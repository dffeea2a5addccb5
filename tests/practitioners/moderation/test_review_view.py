"""Old and new beside each other, and the buttons below."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageLogEntry, TaskState

from practitioners.models import CredentialCheck, PractitionerPage, SavedReply
from practitioners.moderation.notes import open_notes
from practitioners.photos.storing import photo_collection
from site_core.models import ClaimAllowed
from tests.factories import CredentialBodyFactory, ImageFactory, PractitionerFactory
from tests.people import Cast
from tests.practitioners.moderation.waiting import draft_of, send


class Screen:
    """The side-by-side view of the owner's profile, as the moderator has it open."""

    def __init__(self, cast: Cast, profile: PractitionerPage) -> None:
        self.client = cast.client(cast.moderator)
        self.address = f"/cms/profiles/{profile.pk}/"
        self.response: Any = self.client.get(self.address)
        self.revision = self.soup.find("input", {"name": "revision"})["value"]  # type: ignore[index]

    @property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.response.content, "html5lib")

    @property
    def text(self) -> str:
        return " ".join(self.soup.find("main").get_text(" ").split())  # type: ignore[union-attr]

    def press(self, action: str, **typed: str) -> HttpResponse:
        self.response = self.client.post(
            self.address, {"action": action, "revision": self.revision, **typed}, follow=True
        )
        return self.response  # type: ignore[no-any-return]


def headline(profile: PractitionerPage) -> str:
    return PractitionerPage.objects.get(pk=profile.pk).headline


def test_old_and_new_words_are_marked(cast: Cast) -> None:
    send(cast.owner_profile, cast.owner, headline="Calm, gentle work for tired backs")
    screen = Screen(cast, cast.owner_profile)
    section = screen.soup.find(id="field-headline")
    assert section is not None
    assert [each.get_text() for each in section.find_all("del")] == ["firm"]
    assert [each.get_text() for each in section.find_all("ins")] == ["gentle"]
    assert [each["id"] for each in screen.soup.find_all("section", id=True)] == ["field-headline"]


def test_both_photos_are_shown(cast: Cast) -> None:
    profile = PractitionerFactory(photo=ImageFactory(), listing={"owner": cast.owner})
    send(profile, cast.owner, photo=ImageFactory())
    section = Screen(cast, profile).soup.find(id="field-photo")
    assert section is not None
    assert [each["alt"] for each in section.find_all("img")] == [
        "The photo that is live now",
        "The new photo",
    ]


def test_hostile_words_stay_words(cast: Cast) -> None:
    send(cast.owner_profile, cast.owner, about="<script>alert(1)</script> I cure </ins><b>backs</b>")
    assert "<script>alert(1)" not in Screen(cast, cast.owner_profile).response.text


def test_a_one_field_edit_is_approved_in_two_clicks(cast: Cast) -> None:
    """From the dashboard: the name, then the button."""
    send(cast.owner_profile, cast.owner, headline="New words")
    client = cast.client(cast.moderator)
    dashboard = BeautifulSoup(client.get("/cms/").content, "html5lib")
    link = dashboard.find("a", href=f"/cms/profiles/{cast.owner_profile.pk}/")
    assert link is not None
    page = BeautifulSoup(client.get(str(link["href"])).content, "html5lib")
    button = page.find("button", {"value": "approve"})
    assert button is not None
    form = button.find_parent("form")
    assert form is not None
    revision = form.find("input", {"name": "revision"})["value"]  # type: ignore[index]
    client.post(str(form["action"]), {"action": "approve", "revision": revision})
    assert headline(cast.owner_profile) == "New words"


def test_approval_goes_on_to_the_next(cast: Cast) -> None:
    first, second = PractitionerFactory(title="First"), PractitionerFactory(title="Second")
    for each in (first, second):
        send(each, cast.owner, headline="New words")
    screen = Screen(cast, first)
    screen.press("approve")
    assert screen.response.redirect_chain[-1][0] == f"/cms/profiles/{second.pk}/"
    assert "First is approved and live." in screen.response.text
    screen = Screen(cast, second)
    screen.press("approve")
    assert screen.response.redirect_chain[-1][0] == "/cms/profiles/waiting/"


def test_a_newer_text_is_not_approved_and_is_shown_instead(cast: Cast) -> None:
    send(cast.owner_profile, cast.owner, headline="Seen")
    screen = Screen(cast, cast.owner_profile)
    draft_of(cast.owner_profile, headline="Unseen words")
    screen.press("approve")
    assert screen.response.status_code == 400
    assert "changed after you opened it" in screen.text
    assert "Unseen words" in screen.text
    assert screen.soup.title is not None
    assert screen.soup.title.get_text().strip().startswith("Error:")
    assert headline(cast.owner_profile) not in {"Seen", "Unseen words"}


def test_notes_and_saved_replies_are_sent_back(cast: Cast) -> None:
    reply = SavedReply.objects.create(title="Claim", text="Please say what people feel.")
    send(cast.owner_profile, cast.owner, headline="I cure backs")
    screen = Screen(cast, cast.owner_profile)
    screen.press(
        "ask", **{"note-headline": "See\x00 below.", "reply-headline": str(reply.pk), "note-": "Thank you!"}
    )
    assert open_notes(cast.owner_profile) == {
        "headline": "Please say what people feel.\nSee below.",
        "": "Thank you!",
    }
    assert "has been asked for changes" in screen.response.text


@pytest.mark.parametrize(
    ("action", "typed", "error"),
    [
        ("ask", {"note-headline": "  "}, "Write at least one note"),
        ("approve", {"note-headline": "Shorter, please"}, "You have written a note"),
        ("check:nothing", {"until-nothing": "soon", "note-headline": "Shorter, please"}, "must be a date"),
        ("allow:nothing", {"note-headline": "Shorter, please"}, "Say in a few words why"),
    ],
)
def test_a_slip_loses_nothing(cast: Cast, action: str, typed: dict[str, str], error: str) -> None:
    send(cast.owner_profile, cast.owner, headline="New words")
    screen = Screen(cast, cast.owner_profile)
    screen.press(action, **typed)
    assert error in screen.text
    note = screen.soup.find("textarea", {"name": "note-headline"})
    assert note is not None
    assert note.get_text().strip() == typed["note-headline"].strip()
    assert headline(cast.owner_profile) != "New words"


def test_enter_in_a_text_field_decides_nothing(cast: Cast) -> None:
    """Browsers press the first button of the form."""
    send(cast.owner_profile, cast.owner, headline="I cure backs")
    screen = Screen(cast, cast.owner_profile)
    buttons = screen.soup.select(".moderation__form button")
    assert buttons[0]["value"] == ""
    screen.press("", **{"note-headline": "half a sentence"})
    assert "half a sentence" in screen.response.text
    assert headline(cast.owner_profile) != "I cure backs"


def test_a_claim_is_marked_explained_and_let_stand(cast: Cast) -> None:
    send(cast.owner_profile, cast.owner, about="My grandmother was a healer.")
    screen = Screen(cast, cast.owner_profile)
    assert "A promise to cure, heal or treat." in screen.text
    section = screen.soup.find(id="field-about")
    assert section is not None
    assert "healer" in {mark.get_text() for mark in section.find_all("mark")}
    button = section.find("button", value=lambda value: value and value.startswith("allow:"))
    key = str(button["value"]).partition(":")[2]  # type: ignore[index]
    screen.press(f"allow:{key}", **{f"reason-{key}": "A story"})
    assert "A story" in screen.text
    assert ClaimAllowed.objects.get().made_by == cast.moderator
    screen.press("approve")
    assert PractitionerPage.objects.get(pk=cast.owner_profile.pk).about == "My grandmother was a healer."


def test_a_claim_in_an_unchanged_text_is_told_too(cast: Cast) -> None:
    profile = PractitionerFactory(about="I cure backs.", listing={"owner": cast.owner})
    send(profile, cast.owner, headline="New words")
    section = Screen(cast, profile).soup.find(id="field-about")
    assert section is not None
    assert "not changed" in section.get_text()
    assert "I cure backs." in section.get_text()


def test_a_credential_is_looked_up_and_noted(cast: Cast) -> None:
    body = CredentialBodyFactory(name="A Register", register_url="https://register.example/search")
    profile = PractitionerFactory(credentials=[(body, "A-1")], checked=False, listing={"owner": cast.owner})
    send(profile, cast.owner, headline="New words")
    screen = Screen(cast, profile)
    assert "https://register.example/search" in screen.response.text
    assert "Nobody has checked this number" in screen.text
    button = screen.soup.find("button", value=lambda value: value and value.startswith("check:"))
    key = str(button["value"]).partition(":")[2]  # type: ignore[index]
    until = timezone.localdate() + datetime.timedelta(days=200)
    screen.press(f"check:{key}", **{f"until-{key}": until.isoformat(), "note-headline": "kept"})
    check = CredentialCheck.objects.get()
    assert (check.page_id, check.body, check.number) == (profile.pk, body, "A-1")
    assert (check.checked_on, check.valid_until, check.checked_by) == (
        timezone.localdate(),
        until,
        cast.moderator,
    )
    assert "kept" in screen.response.text
    screen.press(f"check:{key}", **{f"until-{key}": "2020-01-01"})
    assert "must be today or later" in screen.text
    assert CredentialCheck.objects.get().valid_until == until
    assert PageLogEntry.objects.filter(action="practitioners.credential_checked").count() == 1


def test_a_street_in_a_parking_note_is_pointed_at(cast: Cast) -> None:
    place = {"precision": "area", "parking_note": "Free bays in Acacia Avenue"}
    profile = PractitionerFactory(locations=[place], listing={"owner": cast.owner})
    send(profile, cast.owner, headline="New words")
    assert "names “Acacia Avenue”" in Screen(cast, profile).text


def test_what_does_not_wait_cannot_be_decided(cast: Cast) -> None:
    profile = cast.owner_profile
    screen = Screen(cast, profile)
    assert "This profile is not waiting" in screen.text
    assert screen.soup.find("button", {"value": "approve"}) is None
    screen.press("approve")
    assert "no longer waiting" in screen.text


@pytest.mark.parametrize("revision", ["", "x", "-1", "9" * 40])
def test_a_made_up_revision_is_refused(cast: Cast, revision: str) -> None:
    send(cast.owner_profile, cast.owner, headline="New words")
    screen = Screen(cast, cast.owner_profile)
    screen.revision = revision
    screen.press("approve")
    assert screen.response.status_code == 400
    assert headline(cast.owner_profile) != "New words"


def test_a_photo_that_is_held_back_is_seen_by_moderators_alone(cast: Cast) -> None:
    profile = PractitionerFactory(photo=ImageFactory(), listing={"owner": cast.owner})
    send(profile, cast.owner, photo=ImageFactory(held_back=True, collection=photo_collection()))
    screen = Screen(cast, profile)
    section = screen.soup.find(id="field-photo")
    assert section is not None
    address = str(section.find_all("img")[-1]["src"])
    assert screen.client.get(address).status_code == 200
    assert cast.visitor.get(address).status_code == 404
    assert cast.client(cast.other_practitioner).get(address).status_code == 404


def test_wagtails_own_screens_publish_nothing_unseen_either(cast: Cast) -> None:
    profile = cast.owner_profile
    revision = send(profile, cast.owner, headline="Seen")
    state = TaskState.objects.get(revision_id=revision)
    draft_of(profile, headline="Unseen words")
    stock = f"/cms/pages/workflow/action/{profile.pk}/approve/{state.pk}/"
    cast.client(cast.moderator).post(stock)
    assert headline(profile) not in {"Seen", "Unseen words"}
    for person in (cast.editor, cast.owner):
        newest = TaskState.objects.filter(workflow_state=state.workflow_state).latest("pk")
        cast.client(person).post(f"/cms/pages/workflow/action/{profile.pk}/approve/{newest.pk}/")
        assert headline(profile) not in {"Seen", "Unseen words"}


def test_the_dashboard_lists_a_profile_once(cast: Cast) -> None:
    send(cast.owner_profile, cast.owner, headline="New words")
    text = cast.client(cast.moderator).get("/cms/").text
    assert "Awaiting your review" not in text


def test_comparing_a_whole_profile_costs_a_bounded_number_of_queries(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    """Some forty of them are those of every screen of the CMS."""
    profile = PractitionerFactory(
        prices=[40, 50, 60],
        locations=[{"town": "Enfield"}, {"town": "Derby"}],
        credentials=[CredentialBodyFactory(), CredentialBodyFactory()],
        listing={"owner": cast.owner},
    )
    send(profile, cast.owner, headline="I cure backs", about="Newly written words")
    client = cast.client(cast.moderator)
    client.get(f"/cms/profiles/{profile.pk}/")
    with django_assert_max_num_queries(90):
        client.get(f"/cms/profiles/{profile.pk}/")
