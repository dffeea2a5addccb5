"""Many writers, many readers, and transactions that come to nothing."""

import threading
from collections.abc import Callable
from contextlib import suppress

import pytest
from django.db import connection, transaction

from practitioners.finder import entries
from practitioners.finder.index import FinderIndex
from practitioners.finder.signals import deferred
from practitioners.models import FinderEntry, PractitionerPage
from tests.factories import PractitionerFactory

pytestmark = pytest.mark.usefixtures("django_db_serialized_rollback", "transactional_db")


def in_threads(*jobs: Callable[[], object]) -> None:
    """Runs jobs side by side and raises what any of them raised."""
    errors: list[BaseException] = []

    def run(job: Callable[[], object]) -> None:
        try:
            job()
        except BaseException as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]


def test_versions_become_visible_in_order() -> None:
    """A reader that has seen a version never meets an older one for the first time later."""
    ids = [PractitionerFactory().pk for _person in range(4)]
    writing = threading.Event()
    writing.set()
    seen: list[dict[int, int]] = []

    def write(page_id: int) -> None:
        for _time in range(4):
            entries.refresh([page_id])

    def read() -> None:
        while writing.is_set():
            seen.append(dict(FinderEntry.objects.values_list("page_id", "version")))

    def write_all() -> None:
        try:
            in_threads(*[lambda pk=pk: write(pk) for pk in ids])
        finally:
            writing.clear()

    in_threads(write_all, read, read)
    highest = 0
    known: set[tuple[int, int]] = set()
    for versions in sorted(seen, key=lambda found: max(found.values())):
        for row in versions.items():
            assert row in known or row[1] > highest or not known, "a version came to light after a newer one"
        known |= set(versions.items())
        highest = max(highest, *versions.values())
    last = list(FinderEntry.objects.values_list("version", flat=True))
    assert len(set(last)) == len(ids)


def test_readers_in_threads_share_one_index_and_miss_nothing() -> None:
    people = [PractitionerFactory() for _person in range(4)]
    shared = FinderIndex()
    shared.current()
    rebuilt = []
    forget = shared._forget
    shared._forget = lambda: (rebuilt.append(1), forget())  # type: ignore[method-assign, func-returns-value]

    def pause(page: PractitionerPage) -> None:
        for taking in ("waiting", "open", "closed"):
            page.listing.taking = taking
            page.listing.save()
            taking_clients = shared.current().option("now=open") & shared.current().person(page.pk)
            assert bool(taking_clients) is (taking == "open")

    in_threads(*[lambda page=page: pause(page) for page in people])
    assert not rebuilt, "a thread took a newer state for a database that has gone back"
    assert len(shared.current().listed) == 4


def test_what_a_transaction_takes_back_is_forgotten() -> None:
    ann = PractitionerFactory(title="Ann")
    running = FinderIndex()
    with transaction.atomic():
        ann.listing.paused_at = ann.listing.consent_at
        ann.listing.save()
        assert not running.current().listed
        transaction.set_rollback(True)
    # Another change gets the number of the one that was taken back.
    PractitionerFactory(title="Bob")
    assert len(running.current().listed) == 2


def close(page: PractitionerPage) -> None:
    page.listing.taking = "closed"
    page.listing.save()


def test_an_import_that_fails_half_way_leaves_no_row_behind_its_profile() -> None:
    ann, bob = PractitionerFactory(title="Ann"), PractitionerFactory(title="Bob")
    running = FinderIndex()
    with suppress(RuntimeError), deferred():
        close(ann)
        raise RuntimeError
    with suppress(RuntimeError), transaction.atomic(), deferred():
        close(bob)
        raise RuntimeError
    assert running.current().page_ids[running.current().option("now=open").numbers()].tolist() == [bob.pk]
