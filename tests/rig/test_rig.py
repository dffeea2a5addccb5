"""The rig keeps its promises: no network, own media folder, rows that survive, people with rights."""

import socket
from pathlib import Path

import pytest
from django.conf import settings
from wagtail.models import Page, Site

from practitioners.finder.entries import FinderEntry
from practitioners.models import PractitionerPage
from site_core.models import User
from tests.factories import ArticleFactory, ConditionFactory, ModalityFactory, PractitionerFactory, the_site
from tests.people import Cast
from tests.rig.network import NetworkIsClosedError, is_here


@pytest.mark.parametrize("host", ["example.org", "192.0.2.1"])
def test_the_network_is_closed(host: str) -> None:
    with pytest.raises(NetworkIsClosedError):
        socket.create_connection((host, 80), timeout=1)


@pytest.mark.parametrize(
    ("address", "here"),
    [
        (("127.0.0.1", 80), True),
        (("::1", 80, 0, 0), True),
        ("/tmp/a", True),
        (("10.0.0.1", 80), False),
    ],
)
def test_loopback_and_sockets_are_here(address: object, here: bool) -> None:
    assert is_here(address) is here


def test_uploads_go_to_the_folder_of_this_run(media_folder: Path) -> None:
    assert Path(settings.MEDIA_ROOT) == media_folder


def test_the_trunk_replaces_the_welcome_page(db: None) -> None:
    trunk = the_site()
    assert Site.objects.get().root_page_id == trunk.home.pk
    assert Page.objects.filter(depth=2).count() == 1
    assert the_site() == trunk


def test_factories_make_public_pages(db: None) -> None:
    cupping = ModalityFactory(title="Cupping")
    person = PractitionerFactory(techniques=[(cupping, 2014)], tags=["sport"], base=(51.6, -0.1))
    assert PractitionerPage.objects.listed().offering(cupping).get() == person
    assert FinderEntry.objects.get(page_id=person.pk).listed
    assert ConditionFactory(title="Stiff neck").url == "/conditions/stiff-neck/"
    assert ArticleFactory(title="First visit").url == "/articles/first-visit/"


def test_somebody_without_consent_is_not_listed(db: None) -> None:
    assert not PractitionerPage.objects.listed().filter(pk=PractitionerFactory(consent=False).pk).exists()


def test_the_cast_has_different_rights(cast: Cast) -> None:
    may_use_cms = {person: person.has_perm("wagtailadmin.access_admin") for person in everybody(cast)}
    assert [person.email for person, may in may_use_cms.items() if may] == [
        "moderator@example.org",
        "reviewer@example.org",
        "editor@example.org",
        "operator@example.org",
    ]
    assert cast.owner_profile.listing.owner == cast.owner
    assert cast.other_profile.listing.owner == cast.other_practitioner


def everybody(cast: Cast) -> list[User]:
    staff = [cast.moderator, cast.reviewer, cast.editor, cast.operator]
    return [cast.owner, cast.other_practitioner, *staff, cast.stranger]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize("time", ["first", "again"])
def test_rows_of_the_migrations_survive_a_flush(time: str) -> None:
    assert Site.objects.count() == 1
    assert Page.objects.filter(depth=1).count() == 1
