"""What a moderator has seen is published, or nothing is."""

import pytest
from django.core.exceptions import PermissionDenied
from wagtail.models import Page, TaskState

from practitioners.models import FinderPage, PractitionerPage
from practitioners.moderation import decisions
from practitioners.moderation.notes import open_notes
from practitioners.moderation.workflow import give_workflow, profile_workflows
from tests.factories import the_article_index, the_finder
from tests.people import Cast
from tests.practitioners.moderation.waiting import draft_of, send


def live_headline(profile: PractitionerPage) -> str:
    return PractitionerPage.objects.get(pk=profile.pk).headline


def test_approval_publishes_what_waits(cast: Cast) -> None:
    profile = cast.owner_profile
    revision = send(profile, cast.owner, headline="New words")
    assert live_headline(profile) != "New words"
    decisions.approve(profile, revision, cast.moderator)
    assert live_headline(profile) == "New words"
    page = Page.objects.get(pk=profile.pk)
    assert not page.has_unpublished_changes
    assert page.current_workflow_state is None


def test_a_text_that_a_newer_one_has_replaced_is_not_approved(cast: Cast) -> None:
    profile = cast.owner_profile
    seen = send(profile, cast.owner, headline="Seen")
    draft_of(profile, headline="Unseen")
    with pytest.raises(decisions.SupersededError, match="changed after you opened it"):
        decisions.approve(profile, seen, cast.moderator)
    newest = Page.objects.get(pk=profile.pk).latest_revision_id
    assert newest is not None
    with pytest.raises(decisions.SupersededError):  # what was never sent cannot be approved either
        decisions.approve(profile, newest, cast.moderator)
    assert live_headline(profile) not in {"Seen", "Unseen"}


def test_withdrawn_and_sent_again_needs_a_new_look(cast: Cast) -> None:
    profile = cast.owner_profile
    seen = send(profile, cast.owner, headline="Seen")
    state = Page.objects.get(pk=profile.pk).current_workflow_state
    assert state is not None
    state.cancel(user=cast.owner)
    with pytest.raises(decisions.NotWaitingError):
        decisions.approve(profile, seen, cast.moderator)
    fresh = send(profile, cast.owner, headline="Unseen")
    with pytest.raises(decisions.SupersededError):
        decisions.approve(profile, seen, cast.moderator)
    decisions.approve(profile, fresh, cast.moderator)
    assert live_headline(profile) == "Unseen"


def test_nobody_decides_twice(cast: Cast) -> None:
    revision = send(cast.owner_profile, cast.owner, headline="New words")
    decisions.approve(cast.owner_profile, revision, cast.moderator)
    with pytest.raises(decisions.NotWaitingError):
        decisions.ask_for_changes(cast.owner_profile, revision, {"headline": "Shorter"}, cast.operator)


@pytest.mark.parametrize("who", ["owner", "editor", "stranger", "other_practitioner"])
def test_only_moderators_decide(cast: Cast, who: str) -> None:
    revision = send(cast.owner_profile, cast.owner, headline="New words")
    with pytest.raises(PermissionDenied):
        decisions.approve(cast.owner_profile, revision, getattr(cast, who))
    with pytest.raises(PermissionDenied):
        decisions.ask_for_changes(cast.owner_profile, revision, {"": "No"}, getattr(cast, who))
    assert live_headline(cast.owner_profile) != "New words"
    assert open_notes(cast.owner_profile) == {}


def test_notes_are_open_until_the_next_decision(cast: Cast) -> None:
    profile = cast.owner_profile
    revision = send(profile, cast.owner, headline="Cures backs")
    notes = {"headline": " Please soften this. ", "photo": "", "": "Nearly there."}
    decisions.ask_for_changes(profile, revision, notes, cast.moderator)
    assert open_notes(profile) == {"headline": "Please soften this.", "": "Nearly there."}
    state = TaskState.objects.get(revision_id=revision)
    assert (state.status, state.comment) == ("rejected", "Headline: Please soften this.\nNearly there.")
    assert live_headline(profile) != "Cures backs"
    page = PractitionerPage.objects.get(pk=profile.pk)
    draft_of(profile, headline="Eases backs")
    waiting = page.current_workflow_state
    assert waiting is not None
    waiting.resume(user=cast.owner)
    again = Page.objects.get(pk=profile.pk).latest_revision_id
    assert again is not None
    decisions.approve(profile, again, cast.moderator)
    assert open_notes(profile) == {}
    assert live_headline(profile) == "Eases backs"


def test_asking_for_nothing_is_refused(cast: Cast) -> None:
    revision = send(cast.owner_profile, cast.owner, headline="New words")
    with pytest.raises(decisions.NothingAskedError):
        decisions.ask_for_changes(cast.owner_profile, revision, {"headline": "  "}, cast.moderator)


def test_profiles_have_a_workflow_of_their_own(cast: Cast) -> None:
    """The articles keep the one they had."""
    mine, theirs = cast.owner_profile.get_workflow(), the_article_index().get_workflow()
    assert mine is not None
    assert theirs is not None
    assert list(profile_workflows()) == [mine]
    assert mine != theirs


def test_a_workflow_that_somebody_chose_is_kept(db: None) -> None:
    finder = the_finder()
    chosen = Page.objects.get(depth=1).get_workflow()
    assert chosen is not None
    finder.workflowpage.workflow = chosen
    finder.workflowpage.save()
    give_workflow(FinderPage.objects.get())
    assert FinderPage.objects.get().get_workflow() == chosen
