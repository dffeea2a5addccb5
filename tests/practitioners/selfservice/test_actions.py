"""Drafts, reviews and what shows at once: what visitors see changes only when it should."""

import datetime
import json

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import PageLogEntry, TaskState

from practitioners.finder.options import option
from practitioners.freshness.life import Step, next_step
from practitioners.models import FinderEntry, Listing, Location, PractitionerPage, Price
from practitioners.selfservice.actions import (
    NotReadyError,
    pause,
    publish_safe_part,
    resume,
    save_draft,
    submit_for_review,
    withdraw,
)
from practitioners.selfservice.drafts import ConflictError, draft_of, editing, version_of
from practitioners.selfservice.status import State, status_of
from tests.factories import LanguageFactory, ModalityFactory, PractitionerFactory
from tests.people import Cast


def live(profile: PractitionerPage) -> PractitionerPage:
    return PractitionerPage.objects.get(pk=profile.pk)


def change(profile: PractitionerPage, cast: Cast, **values: object) -> None:
    with editing(profile.pk) as draft:
        for name, value in values.items():
            setattr(draft, name, value)
        save_draft(draft, cast.owner)


def send(profile: PractitionerPage, cast: Cast) -> bool:
    with editing(profile.pk) as draft:
        return submit_for_review(draft, cast.owner)


def task_of(profile: PractitionerPage) -> TaskState:
    return live(profile).current_workflow_task_state


def state(profile: PractitionerPage) -> State:
    return status_of(live(profile)).state


def test_a_draft_leaves_the_live_page_as_it_was(cast: Cast, profile: PractitionerPage) -> None:
    change(profile, cast, title="Olive Draft", phone="020 7946 1111")
    assert (live(profile).title, live(profile).phone) == ("Olive Owner", "020 7946 0000")
    assert draft_of(live(profile)).title == "Olive Draft"
    assert state(profile) is State.LIVE


def test_saving_again_overwrites_the_same_revision(cast: Cast, profile: PractitionerPage) -> None:
    for words in ("one", "two", "three"):
        change(profile, cast, about=words)
    assert live(profile).revisions.count() == 1
    assert draft_of(live(profile)).about == "three"


def test_saving_nothing_new_saves_nothing(cast: Cast, profile: PractitionerPage) -> None:
    before = version_of(live(profile))
    change(profile, cast, title="Olive Owner")
    assert live(profile).revisions.count() == 0
    assert version_of(live(profile)) == before


def test_the_safe_part_shows_at_once_and_the_rest_waits(cast: Cast, profile: PractitionerPage) -> None:
    with editing(profile.pk) as draft:
        draft.title, draft.phone = "Olive Draft", "020 7946 1111"
        assert publish_safe_part(draft, cast.owner) == ["phone"]
        save_draft(draft, cast.owner)
    assert (live(profile).title, live(profile).phone) == ("Olive Owner", "020 7946 1111")
    draft = draft_of(live(profile))
    assert (draft.title, draft.phone) == ("Olive Draft", "020 7946 1111")
    assert live(profile).has_unpublished_changes


def test_a_waiting_draft_survives_a_change_at_once(cast: Cast, profile: PractitionerPage) -> None:
    change(profile, cast, title="Olive Draft")
    assert send(profile, cast)
    task = task_of(profile)
    with editing(profile.pk) as draft:
        draft.phone = "020 7946 1111"
        publish_safe_part(draft, cast.owner)
        save_draft(draft, cast.owner)
    assert live(profile).phone == "020 7946 1111"
    assert live(profile).title == "Olive Owner"
    assert task_of(profile) == task
    task.approve(user=cast.moderator)
    assert (live(profile).title, live(profile).phone) == ("Olive Draft", "020 7946 1111")
    assert state(profile) is State.LIVE
    assert not live(profile).has_unpublished_changes


def test_unseen_words_never_get_into_a_revision_under_review(cast: Cast, profile: PractitionerPage) -> None:
    change(profile, cast, title="Olive Draft")
    send(profile, cast)
    seen = task_of(profile).revision
    with editing(profile.pk) as draft:
        draft.phone, draft.about = "020 7946 1111", "Words nobody has seen"
        publish_safe_part(draft, cast.owner)
    seen.refresh_from_db()
    assert seen.as_object().about == ""
    assert seen.as_object().phone == "020 7946 1111"


def test_new_prices_show_at_once_and_keep_their_keys(cast: Cast, profile: PractitionerPage) -> None:
    change(profile, cast, about="Waiting words")
    with editing(profile.pk) as draft:
        draft.prices = [*draft.prices.all(), Price(name="Long massage", minutes=90, amount=75)]
        assert publish_safe_part(draft, cast.owner) == ["prices"]
        save_draft(draft, cast.owner)
    shown = list(live(profile).prices.values_list("pk", "name"))
    assert [name for _pk, name in shown] == ["Massage", "Long massage"]
    assert [(row.pk, row.name) for row in draft_of(live(profile)).prices.all()] == shown
    assert live(profile).about == ""


def test_hours_show_at_once_while_a_new_street_waits(cast: Cast, profile: PractitionerPage) -> None:
    with editing(profile.pk) as draft:
        places = list(draft.locations.all())
        places[0].street, places[0].hours = "2 New Road", {"mon": "09:00-17:00"}
        places.append(Location(town="Leeds", postcode="LS1 4AP", precision="exact"))
        for number, place in enumerate(places):
            place.sort_order = number
        draft.locations = places
        assert publish_safe_part(draft, cast.owner) == ["locations.hours"]
        save_draft(draft, cast.owner)
    place = live(profile).locations.get()
    assert (place.street, place.hours) == ("1 Test Lane", {"mon": "09:00-17:00"})
    drafted = list(draft_of(live(profile)).locations.all())
    assert [(row.street, row.town) for row in drafted] == [("2 New Road", "Palmers Green"), ("", "Leeds")]
    assert drafted[0].hours == {"mon": "09:00-17:00"}


def test_the_finder_follows_at_once(cast: Cast, profile: PractitionerPage) -> None:
    language = LanguageFactory()
    with editing(profile.pk) as draft:
        draft.languages, draft.title = [language], "Olive Draft"
        publish_safe_part(draft, cast.owner)
        save_draft(draft, cast.owner)
    entry = FinderEntry.objects.get(page_id=profile.pk)
    assert option("language", language.pk) in json.loads(entry.facts)["options"]
    assert "draft" not in entry.words
    assert live(profile).points.count() == 1


def test_a_change_at_once_is_logged_and_can_be_put_back(cast: Cast, profile: PractitionerPage) -> None:
    with editing(profile.pk) as draft:
        draft.phone = "020 7946 1111"
        publish_safe_part(draft, cast.owner)
    entry = PageLogEntry.objects.get(action="practitioners.at_once")
    assert (entry.user, entry.data["fields"], entry.revision) == (
        cast.owner,
        ["phone"],
        live(profile).live_revision,
    )
    assert "Phone" in entry.formatter.format_message(entry)


def test_nothing_shows_at_once_on_a_page_that_never_was_public(cast: Cast) -> None:
    new = PractitionerFactory(live=False, listing={"owner": cast.owner})
    with editing(new.pk) as draft:
        draft.phone = "020 7946 1111"
        assert publish_safe_part(draft, cast.owner) == []
        save_draft(draft, cast.owner)
    assert draft_of(live(new)).phone == "020 7946 1111"
    assert not live(new).live


def test_sending_publishes_what_need_not_wait_and_asks_for_nothing_more(
    cast: Cast, profile: PractitionerPage
) -> None:
    change(profile, cast, phone="020 7946 1111")
    assert send(profile, cast) is False
    assert live(profile).phone == "020 7946 1111"
    assert not live(profile).has_unpublished_changes
    assert task_of(profile) is None


def test_sending_an_incomplete_profile_names_what_is_missing(cast: Cast) -> None:
    new = PractitionerFactory(live=False, locations=[], listing={"owner": cast.owner})
    with pytest.raises(NotReadyError) as refused:
        send(new, cast)
    assert [each.key for each in refused.value.missing] == ["help", "techniques", "contact", "places"]


def test_editing_what_was_sent_starts_the_review_again_at_the_old_place(
    cast: Cast, profile: PractitionerPage
) -> None:
    change(profile, cast, title="Olive Draft")
    send(profile, cast)
    old_task, sent_at = task_of(profile), status_of(live(profile)).sent_at
    change(profile, cast, title="Olive Newer")
    assert state(profile) is State.LIVE_EDITS_WAITING
    assert status_of(live(profile)).sent_at == sent_at
    stale = TaskState.objects.get(pk=old_task.pk)
    with pytest.raises(PermissionDenied):
        stale.approve(user=cast.moderator)
    assert live(profile).title == "Olive Owner"
    task_of(profile).approve(user=cast.moderator)
    assert live(profile).title == "Olive Newer"


def test_changes_asked_then_fixed_then_live(cast: Cast, profile: PractitionerPage) -> None:
    change(profile, cast, title="Olive Draft")
    send(profile, cast)
    sent_at = status_of(live(profile)).sent_at
    task_of(profile).reject(user=cast.moderator, comment="Please use your name")
    assert state(profile) is State.CHANGES_ASKED
    change(profile, cast, title="Olive Fixed")
    with editing(profile.pk) as draft:
        draft.phone = "020 7946 1111"
        publish_safe_part(draft, cast.owner)
    assert state(profile) is State.CHANGES_ASKED
    send(profile, cast)
    assert state(profile) is State.LIVE_EDITS_WAITING
    assert status_of(live(profile)).sent_at == sent_at
    task_of(profile).approve(user=cast.moderator)
    assert live(profile).title == "Olive Fixed"


def test_withdrawing_keeps_the_draft(cast: Cast, profile: PractitionerPage) -> None:
    change(profile, cast, title="Olive Draft")
    send(profile, cast)
    with editing(profile.pk) as draft:
        assert withdraw(draft, cast.owner)
        assert not withdraw(draft, cast.owner)
    assert state(profile) is State.LIVE
    assert draft_of(live(profile)).title == "Olive Draft"


def test_a_draft_put_back_by_hand_is_no_draft_any_more(cast: Cast, profile: PractitionerPage) -> None:
    change(profile, cast, title="Olive Draft")
    send(profile, cast)
    change(profile, cast, title="Olive Owner")
    assert state(profile) is State.LIVE
    assert not live(profile).has_unpublished_changes
    assert task_of(profile) is None


def test_pausing_hides_at_once_and_resuming_shows(cast: Cast, profile: PractitionerPage) -> None:
    pause(profile, cast.owner)
    assert state(profile) is State.PAUSED
    assert not FinderEntry.objects.get(page_id=profile.pk).listed
    resume(profile, cast.owner)
    assert state(profile) is State.LIVE
    assert FinderEntry.objects.get(page_id=profile.pk).listed
    entries = PageLogEntry.objects.filter(page=profile.pk, user=cast.owner)
    actions = entries.order_by("pk").values_list("action", flat=True)
    assert list(actions) == ["practitioners.pause", "practitioners.resume"]


def test_one_click_brings_back_what_paused_for_its_age_and_it_is_not_stale(
    cast: Cast, profile: PractitionerPage
) -> None:
    old = timezone.localdate() - datetime.timedelta(days=500)
    listings = Listing.objects.filter(page=profile.pk)
    listings.update(paused_at=timezone.now(), paused_because=Listing.Pause.AGE, confirmed_on=old)
    assert resume(profile, cast.owner)
    assert state(profile) is State.LIVE
    assert listings.get().confirmed_on == timezone.localdate()
    assert next_step(listings.get(), timezone.localdate()) is Step.NOTHING


def test_what_we_have_hidden_its_owner_cannot_show(cast: Cast, profile: PractitionerPage) -> None:
    Listing.objects.filter(page=profile.pk).update(paused_at=timezone.now(), paused_because=Listing.Pause.US)
    assert not resume(profile, cast.owner)
    assert state(profile) is State.HIDDEN


def test_the_seven_states(cast: Cast, profile: PractitionerPage) -> None:
    new = PractitionerFactory(
        live=False,
        how_i_help="Backs.",
        phone="020 7946 0000",
        techniques=[ModalityFactory()],
        listing={"owner": cast.owner},
    )
    assert state(new) is State.DRAFT
    send(new, cast)
    assert state(new) is State.WAITING
    task_of(new).approve(user=cast.moderator)
    assert state(new) is State.LIVE
    live(new).unpublish()
    assert state(new) is State.HIDDEN


def test_the_second_of_two_writers_is_told(cast: Cast, profile: PractitionerPage) -> None:
    base = version_of(live(profile))
    change(profile, cast, title="Olive First")
    with pytest.raises(ConflictError) as refused, editing(profile.pk, base=base) as draft:
        save_draft(draft, cast.owner)
    assert refused.value.current.title == "Olive First"
