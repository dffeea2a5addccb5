"""Leaving for good: hidden at once, undone by one press, erased without a trace when its time is over."""

import datetime
import io
from pathlib import Path

import pytest
from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log

from practitioners.joining.invitations import HasRefusedError, invite
from practitioners.leaving.departures import GRACE, erase_departed, leave
from practitioners.leaving.erasing import erase_account
from practitioners.models import (
    ClaimRequest,
    Departure,
    Enquiry,
    Erasure,
    FinderEntry,
    JoinApplication,
    Origin,
    PractitionerPage,
)
from site_core.mail import queue
from site_core.models import CustomImage, OutgoingMail, User
from tests.factories import ImageFactory, PractitionerFactory, UserFactory, the_finder
from tests.mails.samples import SAMPLES
from tests.people import Cast
from tests.practitioners.joining.mails import button_path, mails
from tests.practitioners.leaving.signed_in import just_signed_in

pytestmark = pytest.mark.django_db
LATER = timezone.localdate() + datetime.timedelta(days=GRACE)


def ask_to_leave(user: User) -> Client:
    client = just_signed_in(user)
    client.post(reverse("leave"), {"sure": "1"})
    return client


def stay_link(user: User) -> str:
    return button_path(mails("leaving", user.email)[0])


class TestAsking:
    def test_the_page_is_hidden_at_once_and_erased_later(self, cast: Cast) -> None:
        page = cast.owner_profile
        client = ask_to_leave(cast.owner)
        assert Client().get(page.url).status_code == 404
        assert "You are leaving" in client.get(reverse("leave")).content.decode()
        assert [mail.to for mail in mails("leaving")] == [cast.owner.email]
        assert erase_departed(LATER - datetime.timedelta(days=1)) == 0
        assert erase_departed(LATER) == 1
        assert Client().get(page.url).status_code == 410
        assert not User.objects.filter(pk=cast.owner.pk).exists()
        assert erase_departed(LATER) == 0

    def test_without_the_tick_nothing_happens(self, cast: Cast) -> None:
        html = just_signed_in(cast.owner).post(reverse("leave")).content.decode()
        assert "<title>Error:" in " ".join(html.split())
        assert not Departure.objects.exists()

    def test_the_password_is_asked_for_first(self, cast: Cast) -> None:
        response = cast.client(cast.owner).post(reverse("leave"), {"sure": "1"})
        assert response["Location"].startswith(reverse("account_reauthenticate"))
        assert not Departure.objects.exists()

    def test_asking_twice_is_asking_once(self, cast: Cast) -> None:
        for _ in range(2):
            ask_to_leave(cast.owner)
        assert len(mails("leaving")) == 1

    @pytest.mark.parametrize("person", ["editor", "moderator", "operator"])
    def test_staff_cannot_close_their_own_account(self, cast: Cast, person: str) -> None:
        client = ask_to_leave(getattr(cast, person))
        assert not Departure.objects.exists()
        assert "ask an operator" in client.get(reverse("leave")).content.decode()

    def test_somebody_who_has_become_staff_meanwhile_is_not_erased(self, cast: Cast) -> None:
        leave(cast.stranger)
        User.objects.filter(pk=cast.stranger.pk).update(is_staff=True)
        assert erase_departed(LATER) == 0
        assert User.objects.filter(pk=cast.stranger.pk).exists()

    def test_nobody_leaves_by_opening_an_address(self, cast: Cast) -> None:
        just_signed_in(cast.owner).get(reverse("leave"), {"sure": "1"})
        assert not Departure.objects.exists()
        for url in (reverse("leave"), reverse("stay_signed_in")):
            assert Client().post(url, {"sure": "1"})["Location"].startswith("/account/login/")


class TestChangeOfMind:
    def test_the_link_of_the_mail_brings_everything_back_without_a_login(self, cast: Cast) -> None:
        page = cast.owner_profile
        ask_to_leave(cast.owner)
        link, visitor = stay_link(cast.owner), Client()
        assert "Keep your account?" in visitor.get(link).content.decode()
        assert Client().get(page.url).status_code == 404
        assert visitor.get(visitor.post(link)["Location"]).status_code == 200
        assert Client().get(page.url).status_code == 200
        assert erase_departed(LATER) == 0
        assert visitor.post(link).status_code in (404, 410)

    def test_the_button_of_the_account_does_the_same(self, cast: Cast) -> None:
        page = cast.owner_profile
        client = ask_to_leave(cast.owner)
        client.post(reverse("stay_signed_in"))
        assert Client().get(page.url).status_code == 200
        assert Client().get(stay_link(cast.owner)).status_code == 404

    def test_what_was_paused_before_stays_paused(self, cast: Cast) -> None:
        page = cast.owner_profile
        page.listing.paused_at, page.listing.paused_because = timezone.now(), "owner"
        page.listing.save()
        client = ask_to_leave(cast.owner)
        client.post(reverse("stay_signed_in"))
        assert Client().get(page.url).status_code == 404

    def test_the_link_cannot_bring_back_what_is_erased(self, cast: Cast) -> None:
        ask_to_leave(cast.owner)
        link = stay_link(cast.owner)
        erase_departed(LATER)
        assert Client().post(link).status_code == 404


NAME, EMAIL, SECOND, PHONE = "Zebulon Quux", "zebulon@quux.example", "clinic@quux.example", "07700 900987"
NEEDLES = (NAME, EMAIL, SECOND, PHONE, "Zebulon", "Quux", "zebulon", "quux", "900987", "canary")


def dump() -> dict[str, str]:
    """Every row of every table."""
    rows = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows[table] = str([[bytes(v) if isinstance(v, memoryview) else v for v in row] for row in cursor])
    return rows


@pytest.fixture
def zebulon(cast: Cast) -> User:
    """Somebody about whom there is something in every table we have."""
    user = UserFactory(email=EMAIL, first_name="Zebulon", last_name="Quux")
    EmailAddress.objects.create(user=user, email=SECOND, verified=True, primary=False)
    photo = ImageFactory(title="canary", uploaded_by_user=user)
    photo.get_rendition("width-40")
    page = PractitionerFactory(
        title=NAME,
        slug="zebulon-quux",
        photo=photo,
        phone=PHONE,
        about="canary",
        listing={"owner": user, "contact_email": SECOND},
    )
    page.save_revision(user=user, log_action=True).publish()
    page = PractitionerPage.objects.get(pk=page.pk)
    page.slug = "zebulon-quux-the-second"
    page.save_revision(user=user).publish()
    # Made after the commit, which no test reaches.
    Redirect.objects.create(old_path="/find/zebulon-quux", redirect_page=page, automatically_created=True)
    draft = page.get_latest_revision_as_object()
    draft.about, draft.photo = "canary", ImageFactory(title="canary 2", uploaded_by_user=user)
    draft.save_revision(user=user)
    log(instance=page.listing, action="wagtail.edit", user=user, data={"name": NAME})
    log(instance=user, action="wagtail.edit", user=user)
    Origin.objects.create(page=page, external_id="zebulon-1", source="canary")
    Enquiry.objects.create(page=page, name="Vera", message="canary")
    ClaimRequest.objects.create(page=cast.owner_profile, claimant=user, message="canary")
    JoinApplication.objects.create(user=user, answers={"who": {"name": [NAME]}})
    queue("invite", EMAIL, SAMPLES["invite"] | {"name": NAME})
    queue("invite", "somebody@example.org", SAMPLES["invite"], reply_to=SECOND)
    just_signed_in(user)
    return user


class TestErasing:
    def test_nothing_of_them_can_be_found_in_any_table_or_folder(
        self, zebulon: User, django_capture_on_commit_callbacks
    ) -> None:
        before = dump()
        assert all(any(needle in rows for rows in before.values()) for needle in NEEDLES)
        files = [image.file.path for image in CustomImage.objects.all()]
        renditions = [
            each.file.path for image in CustomImage.objects.all() for each in image.renditions.all()
        ]
        assert files
        assert renditions
        with django_capture_on_commit_callbacks(execute=True):
            erase_account(zebulon)
        after = dump()
        left = {table: needle for table, rows in after.items() for needle in NEEDLES if needle in rows}
        assert not left
        assert not [path for path in (*files, *renditions) if Path(path).exists()]

    def test_the_stub_says_that_it_was_done_and_to_which_numbers(self, zebulon: User) -> None:
        number, pages = zebulon.pk, list(zebulon.listings.values_list("page", flat=True))
        erase_account(zebulon)
        stub = Erasure.objects.get()
        assert (stub.account, stub.profiles, stub.reason) == (number, pages, "left")

    def test_both_of_their_addresses_say_that_somebody_is_gone(self, zebulon: User, cast: Cast) -> None:
        assert cast.other_profile
        erase_account(zebulon)
        for slug in ("zebulon-quux", "zebulon-quux-the-second"):
            response = Client().get(f"/find/{slug}/")
            html = response.content.decode()
            assert response.status_code == 410
            assert "Palmers Green" in html
            assert "Otto Other" in html
            assert NAME not in html
        assert Client().get("/find/nobody-ever/").status_code == 404

    def test_they_leave_the_finder_and_no_import_or_invitation_brings_them_back(
        self, zebulon: User, cast: Cast
    ) -> None:
        number = zebulon.listings.get().page_id
        erase_account(zebulon)
        assert not FinderEntry.objects.get(page_id=number).listed
        with pytest.raises(HasRefusedError):
            invite(PractitionerFactory(consent=False), EMAIL)

    def test_other_people_keep_what_is_theirs(self, zebulon: User, cast: Cast) -> None:
        shared = ImageFactory(title="shared")
        other = PractitionerFactory(photo=shared, listing={"owner": cast.other_practitioner})
        PractitionerPage.objects.filter(listing__owner=zebulon).update(photo=shared)
        cast.client(cast.other_practitioner)
        erase_account(zebulon)
        assert CustomImage.objects.filter(pk=shared.pk).exists()
        assert PractitionerPage.objects.get(pk=other.pk).photo == shared
        assert Session.objects.count() == 1
        assert OutgoingMail.objects.filter(to="somebody@example.org").exists()

    def test_the_daily_command_does_it(self, zebulon: User) -> None:
        the_finder()
        leave(zebulon)
        Departure.objects.update(erase_on=timezone.localdate())
        call_command("keep_true", stdout=io.StringIO())
        assert not User.objects.filter(email=EMAIL).exists()
