"""The demo loads the same twice and shows every state of a profile."""

import datetime
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.core import serializers
from django.core.management import call_command
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from pytest_django import DjangoDbBlocker
from wagtail.models import Page, Site

from blog.demo.accounts import ACCOUNTS, OWNER
from blog.demo.logins import load_logins
from blog.models import ArticlePage, ConditionPage
from practitioners.finder.entries import FinderEntry
from practitioners.models import (
    Concern,
    Credential,
    CredentialCheck,
    Listing,
    Location,
    ModalityPage,
    PractitionerPage,
    PublishedPoint,
)
from practitioners.moderation.notes import open_notes
from practitioners.moderation.queue import waiting
from practitioners.selfservice.status import State, status_of
from site_core.models import ClaimFlag, CustomImage, HomePage, OutgoingMail, StandardPage, User

CONTENT = (
    Page,
    HomePage,
    StandardPage,
    ModalityPage,
    ConditionPage,
    ArticlePage,
    Concern,
    PractitionerPage,
    Location,
    Credential,
    CredentialCheck,
    Listing,
    CustomImage,
)

# Loading takes seconds: every test of this file runs in the process that has done it.
pytestmark = pytest.mark.xdist_group("load_demo")


EVERY_STATE = {
    "practitioner": State.LIVE,
    "draft": State.DRAFT,
    "waiting": State.WAITING,
    "asked": State.CHANGES_ASKED,
    "edited": State.LIVE_EDITS_WAITING,
    "paused": State.PAUSED,
    "hidden": State.HIDDEN,
}


def owned_by(login: str) -> PractitionerPage:
    return PractitionerPage.objects.get(listing__owner__email=f"{login}@example.org")


def states_of_logins() -> dict[str, State]:
    return {login: status_of(owned_by(login)).state for login in EVERY_STATE}


def load() -> str:
    out = StringIO()
    call_command("load_demo", stdout=out)
    return out.getvalue()


def content() -> dict[str, tuple[int, str]]:
    """How many rows there are of each kind, and a checksum of all they say."""
    return {
        model.__name__: (
            model._default_manager.count(),
            hashlib.sha256(
                serializers.serialize("json", model._default_manager.order_by("pk")).encode()
            ).hexdigest(),
        )
        for model in CONTENT
    }


@dataclass(frozen=True)
class Loaded:
    """What the first load has said and left."""

    output: str
    content: dict[str, tuple[int, str]]


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Loaded]:
    """The demo, loaded once for this file inside a transaction that is rolled back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield Loaded(load(), content())
        transaction.set_rollback(True)


@pytest.fixture
def demo(loaded: Loaded, db: None) -> Loaded:
    """The loaded demo; each test's own changes are rolled back."""
    return loaded


def test_loading_again_changes_nothing_and_undoes_no_edit(demo: Loaded) -> None:
    points = set(PublishedPoint.objects.values_list("location", "lat", "lng", "label"))
    page = ArticlePage.objects.first()
    page.title = "My own title"
    page.save_revision().publish()
    edited = content()
    load()
    assert content() == edited
    assert {kind for kind in edited if edited[kind] != demo.content[kind]} == {"Page"}
    assert set(PublishedPoint.objects.values_list("location", "lat", "lng", "label")) == points


def test_the_demo_is_as_large_as_promised(demo: Loaded) -> None:
    assert ModalityPage.objects.count() >= 16
    assert ConditionPage.objects.count() >= 8
    assert ArticlePage.objects.count() >= 10
    assert ArticlePage.objects.filter(kind=ArticlePage.Kind.CASE_STUDY).count() >= 2
    assert PractitionerPage.objects.listed().count() >= 120


def test_the_site_starts_at_our_home_page(demo: Loaded) -> None:
    assert Site.objects.get().root_page.specific_class is HomePage
    assert Page.objects.filter(depth=2).count() == 1
    assert Page.find_problems() == ([], [], [], [], [])


STATES = {
    "several places": Q(pk__in=PractitionerPage.objects.filter(locations__sort_order=1).values("pk")),
    "area only": Q(locations__precision="area"),
    "exact": Q(locations__precision="exact"),
    "mobile only": Q(visits_homes=True, locations=None),
    "workplace": Q(visits_workplaces=True),
    "online": Q(works_online=True),
    "waiting list": Q(listing__taking=Listing.Taking.WAITING),
    "not taking": Q(listing__taking=Listing.Taking.CLOSED),
    "space today": Q(listing__space=Listing.Space.TODAY),
    "space this week": Q(listing__space=Listing.Space.WEEK),
    "no photo": Q(photo=None),
    "photo": Q(photo__isnull=False),
    "no credentials": Q(credentials=None),
    "stated and unchecked": Q(credentials__isnull=False, credential_checks=None),
    "no prices": Q(prices=None),
    "no gender": Q(gender=""),
    "not stated access": Q(locations__step_free=None, locations__isnull=False),
    "not step-free": Q(locations__step_free=False),
    "booking link": ~Q(booking_url=""),
    "paused": Q(listing__paused_at__isnull=False),
    "paused for its age": Q(listing__paused_because=Listing.Pause.AGE),
    "confirmed over a year ago": Q(
        listing__paused_at=None, listing__confirmed_on__lt=timezone.localdate() - datetime.timedelta(366)
    ),
    "no consent": Q(listing__consent_at=None),
    "never confirmed": Q(listing__confirmed_on=None),
}


@pytest.mark.parametrize("state", STATES)
def test_every_state_of_a_profile_is_shown(demo: Loaded, state: str) -> None:
    assert PractitionerPage.objects.filter(STATES[state]).exists()


def test_dates_are_counted_from_the_day_of_loading(demo: Loaded) -> None:
    with time_machine.travel(timezone.now() + datetime.timedelta(days=400)):
        load()
        today = timezone.localdate()
        assert any(listing.is_away(today) for listing in Listing.objects.exclude(away_until=None))
        assert any(listing.space_now(today) for listing in Listing.objects.exclude(space=""))
        checks = CredentialCheck.objects.all()
        assert 0 < checks.valid(today).count() < checks.count()


def test_listed_people_can_be_found(demo: Loaded) -> None:
    listed = set(PractitionerPage.objects.listed().values_list("pk", flat=True))
    assert set(FinderEntry.objects.filter(listed=True).values_list("page_id", flat=True)) == listed
    nowhere = PractitionerPage.objects.listed().filter(points=None, locations__isnull=False)
    assert not nowhere.exists()


def test_public_passwords_exist_on_demo_sites_only(demo: Loaded) -> None:
    assert not User.objects.exists()
    load_logins()
    assert set(User.objects.values_list("email", flat=True)) == {account.email for account in ACCOUNTS}
    assert Listing.objects.get(owner__email=OWNER.email).consent_at is not None
    assert not EmailAddress.objects.filter(verified=False).exists()


def test_each_state_of_a_profile_has_a_login_and_loading_again_keeps_it(demo: Loaded) -> None:
    load_logins()
    assert states_of_logins() == EVERY_STATE
    load()
    load_logins()
    assert states_of_logins() == EVERY_STATE
    assert [each.name for each in waiting()] == ["Mirela Dobre", owned_by("edited").title]
    assert set(open_notes(owned_by("asked"))) == {"headline", "about"}
    assert not OutgoingMail.objects.exists()


def test_progress_names_each_kind_with_its_count(demo: Loaded) -> None:
    lines = [line.split() for line in demo.output.splitlines()]
    assert ["Techniques", str(ModalityPage.objects.count())] in [line[:2] for line in lines]
    assert lines[-1][:5] == ["The", "demo", "site", "is", "loaded"]


def test_no_words_of_the_editors_are_flagged_and_a_few_of_practitioners(demo: Loaded) -> None:
    """What the report of claims shows on the first day is worth a look."""
    own = [
        (flag.page.title, flag.sentence)
        for flag in ClaimFlag.objects.exclude(page__in=PractitionerPage.objects.all())
    ]
    assert own == []
    assert 1 <= ClaimFlag.objects.count() <= 5
