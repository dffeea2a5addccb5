"""Fixtures for every test. Who may touch what: the database in a transaction, no network, a media folder."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction
from django.test import override_settings
from hypothesis import settings as hypothesis_settings
from playwright.sync_api import Browser, sync_playwright
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from practitioners.finder.index import index
from site_core.claims.finding import phrases
from site_core.mail import outbox
from site_core.mail.delivery import deliver_at_once
from site_core.models import OutgoingMail
from site_core.navigation import addresses
from tests.people import cast  # noqa: F401
from tests.rig.browser import Browse
from tests.rig.chromium import FLAGS, find_chromium
from tests.rig.database import TestDatabase
from tests.rig.network import close_network

# A database behind a property makes its examples slow now and then; slowness is measured elsewhere.
hypothesis_settings.register_profile("handwell", deadline=None, print_blob=True)
hypothesis_settings.load_profile("handwell")

NEEDS_FLUSH = {"live_server", "transactional_db"}


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark the tests that need a browser."""
    if "browser" in getattr(item, "fixturenames", ()):
        item.add_marker("browser")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """First the tests that roll back, then those that flush, last those on the demo site, which stays."""

    def commits(item: pytest.Item) -> int:
        names = set(getattr(item, "fixturenames", ()))
        if "live_server" in names and "server" not in names:
            # Its flush would take Wagtail's root page along and leave nothing for the tests after it.
            raise pytest.UsageError(f"{item.nodeid}: use the fixture `server` instead of `live_server`.")
        if "demo_site" in names:
            return 2
        return 1 if names & NEEDS_FLUSH else 0

    items.sort(key=commits)


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None,
    django_db_modify_db_settings: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """The database of this process; see ``tests/rig/database.py``."""
    database = TestDatabase(tmp_path_factory.mktemp("database"))
    with django_db_blocker.unblock():
        database.begin()
    yield
    with django_db_blocker.unblock():
        database.end()


@pytest.fixture(scope="session", autouse=True)
def media_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Uploads of this run go to a folder of its own."""
    folder = tmp_path_factory.mktemp("media")
    with override_settings(MEDIA_ROOT=folder):
        yield folder


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections to anywhere but this machine raise."""
    close_network(monkeypatch)


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    """What one test has cached, no other finds; nor what processes remember of rows rolled back."""
    cache.clear()
    addresses.forget()
    phrases.forget()
    index.forget()


@pytest.fixture(autouse=True)
def mail_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mail goes out when all is saved but for the test's own transaction, which never is.

    Code that opens a transaction of its own around it needs pytest-django's
    ``django_capture_on_commit_callbacks(execute=True)``.
    """

    def after_commit(mail: OutgoingMail) -> None:
        if all(getattr(block, "_from_testcase", False) for block in connection.atomic_blocks):
            deliver_at_once(mail.pk)
        else:
            transaction.on_commit(lambda: deliver_at_once(mail.pk))

    monkeypatch.setattr(outbox, "after_commit", after_commit)


@pytest.fixture
def server(django_db_serialized_rollback: None, live_server: LiveServer) -> LiveServer:
    """A running server on an empty site; what the test commits is removed after it."""
    return live_server


@pytest.fixture(scope="session")
def _demo_rows(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The demo site, loaded once; before it, what migrations put there and a flush has taken away."""
    with django_db_blocker.unblock():
        connection.creation.deserialize_db_from_string(connection._test_serialized_contents)
        call_command("load_demo", verbosity=0)


@pytest.fixture
def demo_site(_demo_rows: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The whole demo site, to read and not to change: it is shared by every test that asks for it."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture(scope="session")
def _demo_server(_demo_rows: None) -> Iterator[LiveServer]:
    running = LiveServer("localhost")
    yield running
    running.stop()


@pytest.fixture
def demo_server(demo_site: None, _demo_server: LiveServer) -> LiveServer:
    """A running server on the demo site."""
    return _demo_server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once."""
    path = find_chromium()
    if path is None:
        pytest.fail("No Chromium found: `make browser` installs one.", pytrace=False)
    # Playwright's loop runs in this thread while the test talks to the database in it, one after the other.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield chromium
        chromium.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def browse(browser: Browser, server: LiveServer) -> Iterator[Browse]:
    """``browse("/find/", width=375, javascript=False)`` opens a page on the test's own site."""
    opener = Browse(browser, server.url)
    yield opener
    opener.close()


@pytest.fixture
def browse_demo(browser: Browser, demo_server: LiveServer) -> Iterator[Browse]:
    """``browse_demo("/find/")`` opens a page of the demo site."""
    opener = Browse(browser, demo_server.url)
    yield opener
    opener.close()
