"""Owners are told of every decision with its reason, moderators that somebody waits; each of them once."""

import pytest
from django.core import mail
from django.utils import timezone
from wagtail.models import TaskState

from practitioners.moderation import decisions
from site_core.models import OutgoingMail
from tests.factories import PractitionerFactory, UserFactory
from tests.people import Cast
from tests.practitioners.moderation.waiting import send


def to(person: str, kind: str) -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(to=person, kind=kind).order_by("pk"))


def test_approval_is_told_with_the_page(cast: Cast) -> None:
    profile = PractitionerFactory(listing={"owner": cast.owner}, first_published_at=timezone.now())
    decisions.approve(profile, send(profile, cast.owner, headline="New words"), cast.moderator)
    (told,) = to("owner@example.org", "profile_approved")
    assert told.subject == "Your changes are live"
    assert f"/find/{profile.slug}/" in told.text


def test_the_first_approval_says_that_they_are_live(cast: Cast) -> None:
    profile = PractitionerFactory(live=False, listing={"owner": cast.owner})
    decisions.approve(profile, send(profile, cast.owner), cast.moderator)
    (told,) = to("owner@example.org", "profile_approved")
    assert told.subject == "Your profile is live"


def test_somebody_who_is_paused_is_not_promised_visitors(cast: Cast) -> None:
    profile = PractitionerFactory(listing={"owner": cast.owner}, consent=False)
    decisions.approve(profile, send(profile, cast.owner, headline="New words"), cast.moderator)
    (told,) = to("owner@example.org", "profile_approved")
    assert "once you switch it on" in told.text
    assert "/find/" not in told.text


def test_each_note_is_told_with_its_field(cast: Cast) -> None:
    profile = cast.owner_profile
    revision = send(profile, cast.owner, headline="I cure backs")
    notes = {"headline": "Please soften <this>.", "locations": "Which floor?", "": "Nearly there."}
    decisions.ask_for_changes(profile, revision, notes, cast.moderator)
    (told,) = to("owner@example.org", "changes_asked")
    assert "Headline:\nPlease soften <this>." in told.text
    assert "Places of practice:\nWhich floor?" in told.text
    assert "Nearly there." in told.text
    assert "&lt;this&gt;" in told.html
    assert f"/account/profile/{profile.pk}/who/" in told.html
    assert f"/account/profile/{profile.pk}/places/" in told.html
    assert f"/account/profile/{profile.pk}/" in told.text


def test_a_comment_in_wagtails_own_screen_is_told_too(cast: Cast) -> None:
    revision = send(cast.owner_profile, cast.owner, headline="I cure backs")
    state = TaskState.objects.get(revision_id=revision)
    state.task.specific.on_action(state, cast.moderator, "reject", comment="Please soften this.")
    (told,) = to("owner@example.org", "changes_asked")
    assert "Please soften this." in told.text


def test_a_refused_decision_tells_nobody(cast: Cast) -> None:
    send(cast.owner_profile, cast.owner, headline="New words")
    with pytest.raises(decisions.SupersededError):
        decisions.approve(cast.owner_profile, 0, cast.moderator)
    assert not to("owner@example.org", "profile_approved")


def test_a_profile_without_an_owner_is_nobodys_mail(cast: Cast) -> None:
    profile = PractitionerFactory()
    decisions.approve(profile, send(profile, cast.operator, headline="New words"), cast.moderator)
    assert not OutgoingMail.objects.filter(kind="profile_approved").exists()


def test_moderators_are_told_once_a_day(cast: Cast) -> None:
    UserFactory(email="gone@example.org", groups=["Moderators"], is_active=False)
    moderator = cast.moderator
    for number in range(3):
        send(PractitionerFactory(title=f"Person {number}"), cast.owner, headline="New words")
    (told,) = to(moderator.email, "moderators_waiting")
    assert "Person 0 has sent a profile for review." in told.text
    assert "/cms/profiles/waiting/" in told.text
    assert OutgoingMail.objects.filter(kind="moderators_waiting").count() == 1


def test_a_profile_is_told_of_by_its_own_mails_alone(cast: Cast) -> None:
    """Those about other pages lead into the CMS, which practitioners never see."""
    profile = cast.owner_profile
    moderator = cast.moderator
    decisions.ask_for_changes(
        profile, send(profile, cast.owner, headline="Words"), {"": "Shorter, please"}, moderator
    )
    kinds = set(OutgoingMail.objects.values_list("kind", flat=True))
    assert kinds == {"moderators_waiting", "changes_asked"}
    assert not mail.outbox
    assert not OutgoingMail.objects.filter(to=cast.owner.email, text__contains="/cms/").exists()
