"""Two devices at once: nobody's words are lost, and whoever comes second sees both."""

from django.test import Client

from practitioners.models import PractitionerPage
from practitioners.selfservice.drafts import draft_of
from tests.practitioners.selfservice.pages import address, document, filled_in, live


def test_the_second_sees_both_texts_and_can_save_on_top(client: Client, profile: PractitionerPage) -> None:
    first = filled_in(client, profile, "who") | {"headline": "Words of the phone"}
    second = filled_in(client, profile, "who") | {"headline": "Words of the desk"}
    client.post(address(profile, "who"), first)
    response = client.post(address(profile, "who"), second)
    page = document(response)
    assert response.status_code == 409
    assert "Words of the phone" in page.text
    assert "Words of the desk" in page.text
    assert page.problems() == []
    assert draft_of(live(profile)).headline == "Words of the phone"
    client.post(address(profile, "who"), second | {"version": response.context["version"]})
    assert draft_of(live(profile)).headline == "Words of the desk"


def test_a_row_that_went_meanwhile_can_be_saved_again(client: Client, profile: PractitionerPage) -> None:
    mine = filled_in(client, profile, "prices") | {"prices-0-name": "Mine"}
    client.post(address(profile, "prices"), {"version": mine["version"]})
    assert live(profile).prices.count() == 0
    response = client.post(address(profile, "prices"), mine)
    assert response.status_code == 409
    again = mine | {"version": response.context["version"], "prices-0-id": ""}
    client.post(address(profile, "prices"), again)
    assert live(profile).prices.get().name == "Mine"


def test_a_change_in_another_section_counts_too(client: Client, profile: PractitionerPage) -> None:
    about = filled_in(client, profile, "about") | {"about": "About me"}
    client.post(address(profile, "who"), filled_in(client, profile, "who") | {"headline": "New"})
    response = client.post(address(profile, "about"), about)
    assert response.status_code == 409
    client.post(address(profile, "about"), about | {"version": response.context["version"]})
    draft = draft_of(live(profile))
    assert (draft.headline, draft.about) == ("New", "About me")


def test_saving_as_they_type_says_so(client: Client, profile: PractitionerPage) -> None:
    mine = filled_in(client, profile, "who") | {"autosave": "1", "headline": "Mine"}
    client.post(address(profile, "who"), filled_in(client, profile, "who") | {"headline": "New"})
    response = client.post(address(profile, "who"), mine)
    assert response.status_code == 409
    assert "another device" in response.json()["text"]
    assert draft_of(live(profile)).headline == "New"


def test_what_is_sent_is_what_was_looked_at(client: Client, profile: PractitionerPage) -> None:
    client.post(address(profile, "who"), filled_in(client, profile, "who") | {"headline": "Seen"})
    seen = client.get(address(profile, "check")).context["version"]
    client.post(address(profile, "who"), filled_in(client, profile, "who") | {"headline": "Unseen"})
    response = client.post(address(profile, "send"), {"version": seen})
    assert response["Location"] == address(profile, "check")
    assert live(profile).current_workflow_state is None
