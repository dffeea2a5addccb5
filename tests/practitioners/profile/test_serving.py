"""Who gets to see a profile, and what everybody else is told."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from practitioners.models import Price
from tests.factories import (
    ArticleFactory,
    ContributorFactory,
    ModalityFactory,
    PractitionerFactory,
    the_finder,
)
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_listed_person_is_shown(client: Client) -> None:
    page = PractitionerFactory(title="Ana Pereira", pronouns="she/her", phone="020 7946 0018")
    response = client.get(page.url)
    html = response.content.decode()
    assert response.status_code == 200
    assert "Ana Pereira" in html
    assert "she/her" in html
    assert 'href="tel:02079460018"' in html


def test_without_consent_nobody_can_tell_that_there_is_a_profile(client: Client) -> None:
    page = PractitionerFactory(title="Not Asked", consent=False)
    hidden = client.get(page.url)
    missing = client.get("/find/never-was/")
    assert hidden.status_code == missing.status_code == 404
    assert "Not Asked" not in hidden.content.decode()
    assert [t.name for t in hidden.templates][:1] == [t.name for t in missing.templates][:1]


def test_a_paused_profile_gives_way_to_others_in_the_area(client: Client) -> None:
    page = PractitionerFactory(title="Paula Paused", listing={"paused_at": timezone.now()})
    other = PractitionerFactory(title="Olga Nearby")
    response = client.get(page.url)
    html = response.content.decode()
    assert response.status_code == 404
    assert "Paula" not in html
    assert other.title in html
    assert "near=Palmers%20Green" in html
    assert "noindex" in html


def test_an_unpublished_profile_is_gone_and_not_just_missing(client: Client) -> None:
    page = PractitionerFactory(title="Gerd Gone")
    page.unpublish()
    response = client.get(page.url)
    assert response.status_code == 410
    assert "Gerd" not in response.content.decode()


def test_an_unpublished_profile_without_consent_never_was(client: Client) -> None:
    page = PractitionerFactory(consent=False, live=False)
    assert client.get(page.url).status_code == 404


def test_the_owner_sees_a_paused_profile_with_a_notice(cast: Cast) -> None:
    profile = cast.owner_profile
    profile.listing.paused_at = timezone.now()
    profile.listing.save()
    response = cast.client(cast.owner).get(profile.url)
    assert response.status_code == 200
    assert "Visitors do not see this page" in response.content.decode()
    assert "no-store" in response.headers["Cache-Control"]


def test_staff_who_may_edit_it_see_a_profile_before_consent(cast: Cast) -> None:
    profile = PractitionerFactory(consent=False)
    assert cast.client(cast.operator).get(profile.url).status_code == 200


@pytest.mark.parametrize("who", ["stranger", "other_practitioner"])
def test_an_account_alone_opens_no_hidden_profile(cast: Cast, who: str) -> None:
    profile = PractitionerFactory(consent=False)
    assert cast.client(getattr(cast, who)).get(profile.url).status_code == 404


@pytest.mark.parametrize("path", ["enquire/now/", "other/", "enquire/sent/more/"])
def test_unknown_addresses_below_a_profile_are_not_found(client: Client, path: str) -> None:
    page = PractitionerFactory()
    assert client.get(page.url + path).status_code == 404


def test_away_says_until_when_and_offers_others(client: Client) -> None:
    until = timezone.localdate() + datetime.timedelta(days=9)
    page = PractitionerFactory(title="Amir Away", listing={"away_until": until})
    other = PractitionerFactory(title="Olga Nearby")
    html = client.get(page.url).content.decode()
    assert "is away until" in html
    assert other.title in html


def test_a_restricted_branch_stays_closed(client: Client) -> None:
    page = PractitionerFactory(title="Behind A Door")
    PageViewRestriction.objects.create(page=the_finder(), restriction_type="login")
    response = client.get(page.url)
    assert response.status_code == 302
    assert "login" in response.url


def test_articles_by_the_person_are_listed(client: Client) -> None:
    page = PractitionerFactory()
    author = ContributorFactory(profile=page)
    ArticleFactory(title="Sleep and shoulders", author=author)
    ArticleFactory(title="Unfinished thoughts", author=author, live=False)
    ArticleFactory(title="By somebody else", author=ContributorFactory())
    html = client.get(page.url).content.decode()
    assert "Sleep and shoulders" in html
    assert "Unfinished thoughts" not in html
    assert "By somebody else" not in html


@pytest.mark.parametrize(
    ("raw", "way_back"),
    [
        ("near=N13&technique=cupping", "/find/?near=N13&amp;technique=cupping"),
        ("?near=N13", "/find/?near=N13"),
        ("//evil.example/", None),
        ("https://evil.example/?a=b", "/find/?https%3A%2F%2Fevil.example%2F%3Fa=b"),
        ("near=%22%3E%3Cscript%3E", "/find/?near=%22%3E%3Cscript%3E"),
        ("near=" + "x" * 2000, None),
        ("&" * 200, None),
        ("near=%00", None),
    ],
)
def test_the_way_back_leads_to_the_finder_and_nowhere_else(
    client: Client, raw: str, way_back: str | None
) -> None:
    page = PractitionerFactory()
    response = client.get(page.url, {"from": raw})
    html = response.content.decode()
    assert response.status_code == 200
    assert ("Back to results" in html) == (way_back is not None)
    if way_back:
        assert f'href="{way_back}"' in html


def test_a_draft_is_previewed_with_its_own_words(client: Client) -> None:
    page = PractitionerFactory(title="Ana Pereira", consent=False)
    page.how_i_help = "Words that nobody has seen yet."
    page.prices = [Price(name="New session", minutes=30, amount=20)]
    page.save_revision()
    response = page.get_latest_revision_as_object().make_preview_request(None, "")
    html = response.content.decode()
    assert response.status_code == 200
    assert "Words that nobody has seen yet." in html
    assert "New session" in html


def test_similar_people_share_the_technique_and_leave_out_the_person(client: Client) -> None:
    cupping = ModalityFactory(title="Cupping")
    page = PractitionerFactory(title="First Person", techniques=[cupping])
    same = PractitionerFactory(title="Same Technique", techniques=[cupping])
    PractitionerFactory(title="Something Else")
    response = client.get(page.url)
    assert [card.name for card in response.context_data["nearby"].cards] == [same.title]


@pytest.mark.parametrize("state", ["listed", "paused", "gone"])
def test_the_page_takes_a_fixed_number_of_queries(
    client: Client, django_assert_max_num_queries: object, state: str
) -> None:
    modalities = [ModalityFactory() for _ in range(4)]
    page = PractitionerFactory(techniques=modalities)
    for _ in range(4):
        PractitionerFactory(techniques=modalities)
    if state == "paused":
        page.listing.paused_at = timezone.now()
        page.listing.save()
    if state == "gone":
        page.unpublish()
    client.get(page.url)
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get(page.url)
