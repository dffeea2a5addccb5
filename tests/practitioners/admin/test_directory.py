"""The directory in the CMS, as staff work with it."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from practitioners.models import Listing
from tests.factories import ConcernFactory, CredentialBodyFactory, PractitionerFactory
from tests.people import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(cast: Cast) -> Client:
    return cast.client(cast.operator)


def edit(staff: Client, listing: Listing, **changes: str) -> None:
    data = {"taking": "open", "space": "", "contact_email": "", "owner": "", "away_until": ""}
    response = staff.post(reverse("listing:edit", args=[listing.pk]), data | changes)
    assert response.status_code == 302, response.context["form"].errors
    listing.refresh_from_db()


def test_each_profile_has_a_listing_that_hides_it_until_there_is_consent() -> None:
    page = PractitionerFactory(consent=False)
    assert page.listing.consent_at is None
    page.save_revision().publish()
    assert Listing.objects.filter(page=page).count() == 1


@pytest.mark.parametrize(
    "name",
    [
        "listing:index",
        "credential_check:index",
        "credential_check:add",
        "wagtailsnippets_practitioners_concern:list",
        "wagtailsnippets_practitioners_bodyarea:list",
        "wagtailsnippets_practitioners_credentialbody:list",
        "wagtailsnippets_practitioners_language:list",
    ],
)
def test_every_list_opens_with_something_in_it(staff: Client, name: str) -> None:
    PractitionerFactory(title="Ana Pereira", credentials=[CredentialBodyFactory()])
    ConcernFactory()
    assert staff.get(reverse(name)).status_code == 200


def test_the_menu_has_one_entry_for_all_of_them(staff: Client) -> None:
    html = staff.get(reverse("wagtailadmin_home")).content.decode()
    for label in ("Directory", "Listings", "Checks", "Concerns", "Registers and insurance"):
        assert label in html


def test_listings_are_searched_by_name_and_filtered_by_what_matters(staff: Client) -> None:
    away = timezone.localdate() + datetime.timedelta(days=3)
    PractitionerFactory(title="Ana Away", listing={"away_until": away})
    PractitionerFactory(title="Nia Not Asked", consent=False)
    PractitionerFactory(title="Paul Paused", listing={"paused_at": timezone.now()})

    def names(query: str) -> str:
        return staff.get(reverse("listing:index_results") + query).content.decode()

    assert "Ana Away" in names("?q=ana")
    assert "Paul Paused" not in names("?q=ana")
    assert "Ana Away" in names("?away=true")
    assert "Paul Paused" not in names("?away=true")
    assert "Nia Not Asked" in names("?consent=false")
    assert "Ana Away" not in names("?consent=false")
    assert "Paul Paused" in names("?paused=true")


def test_a_listing_is_neither_added_nor_deleted_by_hand(staff: Client) -> None:
    listing = PractitionerFactory().listing
    assert staff.get(reverse("listing:add")).status_code == 302
    assert staff.post(reverse("listing:delete", args=[listing.pk])).status_code == 302
    assert Listing.objects.filter(pk=listing.pk).exists()


def test_setting_space_notes_the_day_and_clearing_it_forgets(staff: Client) -> None:
    listing = PractitionerFactory().listing
    edit(staff, listing, space="week")
    assert listing.space_set_on == timezone.localdate()
    edit(staff, listing, space="")
    assert listing.space_set_on is None


def test_saving_a_listing_does_not_move_its_page(staff: Client) -> None:
    listing, other = PractitionerFactory().listing, PractitionerFactory()
    edit(staff, listing, page=str(other.pk), contact_email="ana@example.org")
    assert listing.page_id != other.pk
    assert listing.contact_email == "ana@example.org"


def test_the_editor_of_a_profile_leads_to_its_listing(staff: Client) -> None:
    page = PractitionerFactory()
    html = staff.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert reverse("listing:edit", args=[page.listing.pk]) in html
    assert 'name="locations-0-hours_mon"' in html


def test_editors_without_the_right_do_not_see_listings(cast: Cast) -> None:
    PractitionerFactory()
    client = cast.client(cast.editor)
    assert client.get(reverse("listing:index")).status_code == 302


def test_publishing_an_address_nobody_knows_warns_the_editor(staff: Client) -> None:
    page = PractitionerFactory(locations=[{"town": "Nowhere-on-Sea", "postcode": "zzzz"}], consent=False)
    location = page.locations.get()
    data = {
        "title": page.title,
        "slug": page.slug,
        "job_title": page.job_title,
        "headline": page.headline,
        "action-publish": "1",
        "tags": "",
        "locations-TOTAL_FORMS": "1",
        "locations-INITIAL_FORMS": "1",
        "locations-0-id": str(location.pk),
        "locations-0-town": "Nowhere-on-Sea",
        "locations-0-postcode": "zzzz",
        "locations-0-precision": "exact",
        "locations-0-hours_tue": "9-17",
        "locations-0-ORDER": "1",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }
    for name in ("techniques", "prices", "credentials"):
        data |= {f"{name}-TOTAL_FORMS": "0", f"{name}-INITIAL_FORMS": "0"}
    response = staff.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data, follow=True)
    text = " ".join(str(message) for message in response.context["messages"])
    assert "Nowhere-on-Sea" in text
    assert "has not agreed to be listed" in text
    location.refresh_from_db()
    assert location.hours == {"tue": "09:00-17:00"}
