"""Attacks on profiles that nobody looks after yet, or that somebody does; and the honest ways in."""

import datetime
import re

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from practitioners.joining.claims import MAILS_PER_PERSON, MAILS_PER_PROFILE, ask_by_mail, claim_url
from practitioners.models import ClaimRequest, Listing, PractitionerPage
from site_core.models import User
from tests.factories import PractitionerFactory, UserFactory, the_finder
from tests.people import Cast
from tests.practitioners.joining.mails import button_path, mails

pytestmark = pytest.mark.django_db
ON_RECORD = "ann@clinic.example"


@pytest.fixture
def page() -> PractitionerPage:
    return PractitionerFactory(
        title="Ann Archer",
        live=False,
        consent=False,
        listing={"contact_email": ON_RECORD},
    )


@pytest.fixture
def ann() -> User:
    return UserFactory(email="ann@example.org")


@pytest.fixture
def anns(ann: User) -> Client:
    client = Client()
    client.force_login(ann)
    return client


def send(client: Client, page: PractitionerPage):
    return client.post(claim_url(page), {"by_mail": "1"})


def owner_of(page: PractitionerPage) -> User | None:
    return Listing.objects.get(page=page).owner


def masked(response) -> tuple:
    """An answer without what is new in each: the token against forged requests, and the time."""
    html = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", response.content.decode())
    headers = sorted(header for header in response.headers.items() if header[0] != "Expires")
    return response.status_code, html, headers


class TestHonestWays:
    def test_the_link_to_the_address_on_record_gives_the_profile(
        self, page: PractitionerPage, ann: User, anns: Client
    ) -> None:
        assert send(anns, page).status_code == 302
        link = button_path(mails("claim_link", ON_RECORD)[0])
        assert "Look after the page of Ann Archer?" in anns.get(link).content.decode()
        anns.post(link)
        listing = Listing.objects.get(page=page)
        assert listing.owner == ann
        assert listing.consent_at is not None
        assert listing.contact_email == ON_RECORD
        assert not PractitionerPage.objects.get().live

    def test_without_an_address_a_moderator_decides_and_both_are_told(
        self, page: PractitionerPage, ann: User, anns: Client, cast: Cast
    ) -> None:
        Listing.objects.update(contact_email="")
        anns.post(claim_url(page), {"ask": "1", "message": "Call the number on my website"})
        assert "We have your claim" in anns.get(claim_url(page)).content.decode()
        claim = ClaimRequest.objects.get()
        staff, url = cast.client(cast.moderator), reverse("practitioner_claims")
        assert "Call the number on my website" in staff.get(url).content.decode()
        staff.post(url, {"claim": claim.pk, "approve": "1"})
        assert owner_of(page) == ann
        assert mails("claim_approved", ann.email)

    def test_a_refusal_says_why(self, page: PractitionerPage, ann: User, anns: Client, cast: Cast) -> None:
        anns.post(claim_url(page), {"ask": "1", "message": "It is me"})
        cast.client(cast.moderator).post(
            reverse("practitioner_claims"),
            {"claim": ClaimRequest.objects.get().pk, "refuse": "1", "reason": "Nothing to go by"},
        )
        assert owner_of(page) is None
        assert "Nothing to go by" in mails("claim_refused", ann.email)[0].text

    def test_a_refusal_without_a_word_is_none(self, page: PractitionerPage, anns: Client, cast: Cast) -> None:
        anns.post(claim_url(page), {"ask": "1", "message": "It is me"})
        refusal = {"claim": ClaimRequest.objects.get().pk, "refuse": "1", "reason": " "}
        html = cast.client(cast.moderator).post(reverse("practitioner_claims"), refusal).content.decode()
        assert "Write why: they read it." in html
        assert "<title>Error:" in " ".join(html.split()).replace("<title> ", "<title>")
        assert ClaimRequest.objects.get().outcome == ClaimRequest.Outcome.OPEN
        assert not mails("claim_refused")

    def test_moderators_hear_of_it_once_a_day_and_find_it_on_their_first_page(
        self, page: PractitionerPage, anns: Client, cast: Cast
    ) -> None:
        moderator = cast.moderator
        for message in ("It is me", "It is still me"):
            anns.post(claim_url(page), {"ask": "1", "message": message})
        assert [mail.to for mail in mails("claim_waits")] == [moderator.email]
        link = f"#claim-{ClaimRequest.objects.get().pk}"
        assert link in cast.client(moderator).get("/cms/").content.decode()
        assert link not in cast.client(cast.editor).get("/cms/").content.decode()

    def test_an_empty_message_is_asked_for(self, page: PractitionerPage, anns: Client) -> None:
        html = anns.post(claim_url(page), {"ask": "1", "message": " "}).content.decode()
        assert "<title>Error:" in " ".join(html.split())
        assert not ClaimRequest.objects.exists()


class TestAttacks:
    def test_the_victims_press_never_helps_whoever_asked(
        self, page: PractitionerPage, cast: Cast, anns: Client
    ) -> None:
        send(cast.client(cast.stranger), page)
        link = button_path(mails("claim_link")[0])
        response = anns.post(link)
        assert response.status_code == 403
        assert "another account" in response.content.decode()
        assert Client().post(link).status_code == 302  # to the login
        assert owner_of(page) is None

    def test_a_mail_scanner_that_opens_every_link_changes_nothing(
        self, page: PractitionerPage, anns: Client
    ) -> None:
        send(anns, page)
        link = button_path(mails("claim_link")[0])
        for client in (Client(), anns):
            client.get(link)
            client.head(link)
        assert owner_of(page) is None
        assert anns.post(link).status_code == 302
        assert owner_of(page) is not None

    def test_a_used_link_does_nothing(self, page: PractitionerPage, anns: Client) -> None:
        send(anns, page)
        link = button_path(mails("claim_link")[0])
        anns.post(link)
        Listing.objects.update(owner=None)
        assert anns.post(link).status_code == 410
        assert owner_of(page) is None

    def test_a_link_is_dead_after_a_day(self, page: PractitionerPage, anns: Client, ann: User) -> None:
        send(anns, page)
        link = button_path(mails("claim_link")[0])
        with time_machine.travel(timezone.now() + datetime.timedelta(hours=25)):
            anns.force_login(ann)
            assert anns.post(link).status_code == 410
        assert owner_of(page) is None

    def test_an_address_that_is_no_longer_on_record_opens_nothing(
        self, page: PractitionerPage, anns: Client
    ) -> None:
        send(anns, page)
        Listing.objects.update(contact_email="new@clinic.example")
        assert anns.post(button_path(mails("claim_link")[0])).status_code == 404
        assert owner_of(page) is None

    def test_a_profile_with_an_owner_cannot_be_had_by_mail(self, cast: Cast) -> None:
        page, thief = cast.owner_profile, cast.client(cast.stranger)
        Listing.objects.update(contact_email="owner@example.org")
        assert send(thief, page).status_code == 302
        assert not mails("claim_link")
        assert owner_of(page) == cast.owner

    def test_an_older_link_is_dead_once_somebody_owns_the_profile(
        self, page: PractitionerPage, anns: Client, cast: Cast
    ) -> None:
        send(anns, page)
        Listing.objects.update(owner=cast.owner)
        assert anns.post(button_path(mails("claim_link")[0])).status_code == 410
        assert owner_of(page) == cast.owner

    def test_the_answer_does_not_tell_whether_there_is_an_address(
        self, page: PractitionerPage, anns: Client
    ) -> None:
        answers = []
        for address in (ON_RECORD, ""):
            Listing.objects.update(contact_email=address)
            before = masked(anns.get(claim_url(page)))
            asked = masked(send(anns, page))
            answers.append((before, asked, masked(anns.get(f"{claim_url(page)}?sent=1"))))
        assert answers[0] == answers[1]
        assert len(mails("claim_link")) == 1

    def test_hidden_people_cannot_be_leafed_through_by_number(
        self, page: PractitionerPage, anns: Client
    ) -> None:
        for guess in (str(page.pk), f"{page.pk}:", f"{page.pk}:AAAA", claim_url(page).split("/")[-2] + "x"):
            response = anns.get(f"/join/claim/{guess}/")
            assert response.status_code == 404
            assert "Ann Archer" not in response.content.decode()

    def test_the_person_on_record_is_not_flooded(self, page: PractitionerPage, ann: User) -> None:
        for _ in range(MAILS_PER_PROFILE + 3):
            ask_by_mail(page, UserFactory())
        assert len(mails("claim_link", ON_RECORD)) == MAILS_PER_PROFILE

    def test_one_person_cannot_write_to_many(self, ann: User) -> None:
        for number in range(MAILS_PER_PERSON + 3):
            each = PractitionerFactory(listing={"contact_email": f"a{number}@clinic.example"})
            ask_by_mail(each, ann)
        assert len(mails("claim_link")) == MAILS_PER_PERSON

    def test_a_won_dispute_is_told_to_the_former_owner_at_every_address(self, cast: Cast) -> None:
        page, claimant = cast.owner_profile, cast.stranger
        Listing.objects.update(contact_email="clinic@example.org")
        cast.client(claimant).post(claim_url(page), {"ask": "1", "message": "I sold the practice to nobody"})
        claim = ClaimRequest.objects.get()
        assert claim.is_dispute
        cast.client(cast.moderator).post(reverse("practitioner_claims"), {"claim": claim.pk, "approve": "1"})
        listing = Listing.objects.get(page=page)
        assert (listing.owner, listing.contact_email) == (claimant, claimant.email)
        assert {mail.to for mail in mails("listing_changed")} == {"owner@example.org", "clinic@example.org"}
        assert not any(claimant.email in mail.text for mail in mails("listing_changed"))

    def test_nobody_judges_their_own_claim_and_suspended_people_get_nothing(
        self, page: PractitionerPage, cast: Cast, ann: User
    ) -> None:
        own = ClaimRequest.objects.create(page=page, claimant=cast.moderator, message="Mine")
        ann.is_active = False
        ann.save()
        suspended = ClaimRequest.objects.create(page=page, claimant=ann, message="Mine")
        staff = cast.client(cast.moderator)
        for claim in (own, suspended):
            staff.post(reverse("practitioner_claims"), {"claim": claim.pk, "approve": "1"})
        assert owner_of(page) is None

    def test_two_who_hold_a_link_each_get_one_profile_between_them(
        self, page: PractitionerPage, cast: Cast, ann: User, anns: Client
    ) -> None:
        other = cast.client(cast.stranger)
        send(anns, page)
        send(other, page)
        first, second = (button_path(mail) for mail in mails("claim_link"))
        anns.post(first)
        assert other.post(second).status_code in (404, 410)
        assert owner_of(page) == ann

    def test_only_those_who_may_publish_decide(self, page: PractitionerPage, ann: User, cast: Cast) -> None:
        claim = ClaimRequest.objects.create(page=page, claimant=ann, message="Mine")
        url = reverse("practitioner_claims")
        for person in (cast.editor, cast.owner, cast.stranger, ann):
            assert cast.client(person).get(url).status_code == 302
            cast.client(person).post(url, {"claim": claim.pk, "approve": "1"})
        cast.visitor.post(url, {"claim": claim.pk, "approve": "1"})
        assert owner_of(page) is None

    def test_the_form_of_the_moderator_survives_nonsense(self, cast: Cast) -> None:
        the_finder()
        staff = cast.client(cast.moderator)
        for number in ("", "x", "0", "99", "-1", "²", "9" * 40):
            response = staff.post(reverse("practitioner_claims"), {"claim": number, "approve": "1"})
            assert response.status_code == 404


class TestChangesOfAddress:
    def test_the_owner_hears_of_a_new_address_for_messages(self, cast: Cast) -> None:
        listing = cast.owner_profile.listing
        listing.contact_email = "first@example.org"
        listing.save()
        listing.contact_email = "second@example.org"
        listing.save()
        told = [mail.to for mail in mails("listing_changed")]
        assert told == ["owner@example.org", "owner@example.org", "first@example.org"]

    def test_other_changes_are_nobodys_news(self, cast: Cast) -> None:
        listing = cast.owner_profile.listing
        listing.taking = "waiting"
        listing.save()
        assert not mails("listing_changed")
