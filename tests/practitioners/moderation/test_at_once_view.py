"""What went live without waiting can be brought back, in those fields only."""

from wagtail.models import PageLogEntry

from practitioners.models import PractitionerPage
from practitioners.selfservice import actions, drafts
from tests.factories import PractitionerFactory
from tests.people import Cast

ADDRESS = "/cms/profiles/at-once/"


def change(profile: PractitionerPage, cast: Cast, **changed: str) -> None:
    with drafts.editing(profile.pk) as draft:
        for name, value in changed.items():
            setattr(draft, name, value)
        actions.save_draft(draft, cast.owner)
        actions.publish_safe_part(draft, cast.owner)


def live(profile: PractitionerPage) -> PractitionerPage:
    return PractitionerPage.objects.get(pk=profile.pk)


def entry_of(profile: PractitionerPage) -> PageLogEntry:
    return PageLogEntry.objects.filter(page_id=profile.pk, action="practitioners.at_once").latest("timestamp")


def test_a_change_is_listed_with_its_fields(cast: Cast) -> None:
    change(cast.owner_profile, cast, phone="07700 900001")
    text = cast.client(cast.moderator).get(ADDRESS).text
    assert "Olive Owner" in text
    assert "Phone" in text
    assert "/revisions/compare/" in text


def test_it_is_brought_back_and_the_waiting_text_goes_on_waiting(cast: Cast) -> None:
    profile = PractitionerFactory(phone="07700 900000", listing={"owner": cast.owner})
    change(profile, cast, phone="07700 900666", headline="Words that wait")
    assert live(profile).phone == "07700 900666"
    response = cast.client(cast.moderator).post(ADDRESS, {"entry": entry_of(profile).pk}, follow=True)
    assert "Brought back: Phone." in response.text
    page = live(profile)
    assert page.phone == "07700 900000"
    assert page.headline != "Words that wait"
    draft = page.get_latest_revision_as_object()
    assert (draft.phone, draft.headline) == ("07700 900000", "Words that wait")
    assert PageLogEntry.objects.filter(action="practitioners.reverted", user=cast.moderator).exists()


def test_what_changed_again_to_the_same_is_not_brought_back_twice(cast: Cast) -> None:
    profile = PractitionerFactory(phone="07700 900000", listing={"owner": cast.owner})
    change(profile, cast, phone="07700 900666")
    entry = entry_of(profile)
    client = cast.client(cast.moderator)
    client.post(ADDRESS, {"entry": entry.pk})
    response = client.post(ADDRESS, {"entry": entry.pk}, follow=True)
    assert "There is nothing to bring back" in response.text


def test_only_moderators_bring_back(cast: Cast) -> None:
    profile = PractitionerFactory(phone="07700 900000", listing={"owner": cast.owner})
    change(profile, cast, phone="07700 900666")
    for person in (cast.editor, cast.owner, cast.other_practitioner):
        cast.client(person).post(ADDRESS, {"entry": entry_of(profile).pk})
    assert live(profile).phone == "07700 900666"
    client = cast.client(cast.moderator)
    for number in ("", "x", "999999", "-1"):
        assert client.post(ADDRESS, {"entry": number}).status_code == 404
