"""Whatever changes, the next search knows: in this process and in any other."""

import datetime
from collections.abc import Callable

import pytest
import time_machine
from django.utils import timezone

from practitioners.finder import entries
from practitioners.finder.index import FinderIndex
from practitioners.finder.query import FinderQuery
from practitioners.finder.search import run
from practitioners.finder.signals import deferred
from practitioners.models import CredentialBody, CredentialCheck, FinderEntry, ModalityPage
from practitioners.models.finder_entry import FinderClock
from tests.factories import (
    ConcernFactory,
    CredentialBodyFactory,
    ModalityFactory,
    PractitionerFactory,
)

pytestmark = pytest.mark.django_db

Find = Callable[..., set[str]]


@pytest.fixture
def find() -> Find:
    """The names found by a process that has been searching since before the change."""
    running = FinderIndex()

    def names(text: str = "", **chosen: str) -> set[str]:
        snapshot = running.current()
        query = FinderQuery(text=text, chosen={group: (value,) for group, value in chosen.items()})
        found = {hit.page_id for hit in run(query, snapshot=snapshot).hits}
        return {page.title for page in PractitionerFactory._meta.model.objects.filter(pk__in=found)}

    names()
    return names


def test_publishing_and_unpublishing(find: Find) -> None:
    ann = PractitionerFactory(title="Ann")
    assert find() == {"Ann"}
    ann.unpublish()
    assert find() == set()
    ann.refresh_from_db()
    ann.title = "Anna"
    ann.save_revision().publish()
    assert find("anna") == {"Anna"}


def test_a_draft_changes_nothing(find: Find) -> None:
    ann = PractitionerFactory(title="Ann", headline="Calm hands")
    ann.headline = "Vigorous hands"
    ann.save_revision()
    assert find("vigorous") == set()
    assert find("calm") == {"Ann"}


@pytest.mark.parametrize(
    ("field", "hidden"), [("paused_at", timezone.now()), ("consent_at", None)], ids=["paused", "no consent"]
)
def test_pausing_and_withdrawing_consent_hide_at_once(find: Find, field: str, hidden: object) -> None:
    ann = PractitionerFactory(title="Ann")
    shown = getattr(ann.listing, field)
    setattr(ann.listing, field, hidden)
    ann.listing.save()
    assert find() == set()
    setattr(ann.listing, field, shown)
    ann.listing.save()
    assert find() == {"Ann"}


def test_deleting_a_profile(find: Find) -> None:
    ann = PractitionerFactory(title="Ann")
    assert find() == {"Ann"}
    ann.delete()
    assert find() == set()
    assert not FinderEntry.objects.get().listed


def test_deleting_the_row_beside_a_profile(find: Find) -> None:
    ann = PractitionerFactory(title="Ann")
    ann.listing.delete()
    assert find() == set()


def test_away_ends_by_itself(find: Find) -> None:
    with time_machine.travel(datetime.datetime(2026, 5, 1, 12, tzinfo=datetime.UTC)) as clock:
        PractitionerFactory(title="Ann", listing={"away_until": datetime.date(2026, 5, 3)})
        assert find(now="open") == set()
        assert find() == {"Ann"}
        clock.move_to(datetime.datetime(2026, 5, 3, 12, tzinfo=datetime.UTC))
        assert find(now="open") == set()
        clock.move_to(datetime.datetime(2026, 5, 4, 12, tzinfo=datetime.UTC))
        assert find(now="open") == {"Ann"}


@pytest.mark.parametrize(
    ("space", "last_day"), [("today", datetime.date(2026, 5, 5)), ("week", datetime.date(2026, 5, 10))]
)
def test_space_ends_by_itself(find: Find, space: str, last_day: datetime.date) -> None:
    noon = datetime.time(12, tzinfo=datetime.UTC)
    tuesday = datetime.date(2026, 5, 5)
    with time_machine.travel(datetime.datetime.combine(tuesday, noon)) as clock:
        PractitionerFactory(title="Ann", listing={"space": space, "space_set_on": tuesday})
        assert find(now="space") == {"Ann"}
        clock.move_to(datetime.datetime.combine(last_day, noon))
        assert find(now="space") == {"Ann"}
        clock.move_to(datetime.datetime.combine(last_day + datetime.timedelta(1), noon))
        assert find(now="space") == set()


def test_the_day_begins_at_midnight_in_london(find: Find) -> None:
    with time_machine.travel(datetime.datetime(2026, 7, 1, 22, 59, tzinfo=datetime.UTC)) as clock:
        PractitionerFactory(
            title="Ann", listing={"space": "today", "space_set_on": datetime.date(2026, 7, 1)}
        )
        assert find(now="space") == {"Ann"}
        clock.move_to(datetime.datetime(2026, 7, 1, 23, 1, tzinfo=datetime.UTC))
        assert find(now="space") == set()


def test_a_check_expires_by_itself(find: Find) -> None:
    cnhc = CredentialBodyFactory(slug="cnhc")
    with time_machine.travel(datetime.datetime(2026, 5, 1, 12, tzinfo=datetime.UTC)) as clock:
        ann = PractitionerFactory(title="Ann", credentials=[cnhc])
        check = CredentialCheck.objects.get(page=ann)
        check.valid_until = datetime.date(2026, 5, 2)
        check.save()
        assert find(body="cnhc") == {"Ann"}
        clock.move_to(datetime.datetime(2026, 5, 3, 12, tzinfo=datetime.UTC))
        assert find(body="cnhc") == set()


def test_a_changed_number_is_not_checked(find: Find) -> None:
    ann = PractitionerFactory(title="Ann", credentials=[(CredentialBodyFactory(slug="cnhc"), "1")])
    line = ann.credentials.get()
    line.number = "2"
    ann.credentials = [line]
    ann.save_revision().publish()
    assert find(body="cnhc") == set()


def test_a_renamed_technique_is_found_by_its_new_name_and_chosen_by_its_new_address(find: Find) -> None:
    cupping = ModalityFactory(title="Cupping", slug="cupping")
    PractitionerFactory(title="Ann", techniques=[cupping])
    assert find("cupping") == find(technique="cupping") == {"Ann"}
    cupping.title, cupping.slug = "Vacuum therapy", "vacuum"
    cupping.save_revision().publish()
    assert find("vacuum") == find(technique="vacuum") == {"Ann"}
    assert find("cupping") == set()


def test_a_technique_taken_offline_is_no_choice_any_more(find: Find) -> None:
    cupping = ModalityFactory(title="Cupping", slug="cupping")
    PractitionerFactory(title="Ann", techniques=[cupping])
    assert find("cupping") == {"Ann"}
    cupping.unpublish()
    assert find("cupping") == set()


def test_synonyms_and_names_of_a_concern(find: Find) -> None:
    concern = ConcernFactory(name="Lower back pain", slug="lower-back")
    PractitionerFactory(title="Ann", concerns=[concern])
    assert find("lumbago") == set()
    concern.synonyms = "lumbago"
    concern.save()
    assert find("lumbago") == {"Ann"}
    concern.delete()
    assert find("lumbago") == set()


def test_deleting_a_register_takes_its_checks_along(find: Find) -> None:
    ann = PractitionerFactory(title="Ann", credentials=[CredentialBodyFactory(slug="cnhc")])
    assert find(body="cnhc") == {"Ann"}
    ann.credentials.get().delete()
    CredentialBody.objects.get().delete()
    assert find() == {"Ann"}
    assert '"credentials": []' in FinderEntry.objects.get().facts


def test_deleting_a_technique(find: Find) -> None:
    cupping = ModalityFactory(title="Cupping", slug="cupping")
    PractitionerFactory(title="Ann", techniques=[cupping])
    ModalityPage.objects.get().delete()
    assert find("cupping") == set()
    assert find() == {"Ann"}


def test_an_import_writes_each_row_once_at_the_end(find: Find) -> None:
    ann, bob = PractitionerFactory(title="Ann"), PractitionerFactory(title="Bob")
    before = FinderClock.objects.get().entries
    with deferred():
        for taking in ("waiting", "closed"):
            ann.listing.taking = bob.listing.taking = taking
            ann.listing.save()
            with deferred():
                bob.listing.save()
        assert find(now="open") == {"Ann", "Bob"}
    assert find(now="open") == set()
    assert FinderClock.objects.get().entries == before + 1


def test_too_many_rows_that_are_off_are_swept_out() -> None:
    ann = PractitionerFactory(title="Ann")
    running = FinderIndex()
    running.current()
    for _time in range(3):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(running, "_too_many_off", lambda: False)
            entries.refresh([ann.pk])
            running.current()
    assert running.current().size == 4
    running._rows.off.update(range(10, 1015))
    assert running.current().size == 1


def test_another_database_is_read_from_the_beginning() -> None:
    PractitionerFactory(title="Ann")
    running = FinderIndex()
    assert len(running.current().listed) == 1
    FinderEntry.objects.all().delete()
    FinderClock.objects.all().delete()
    PractitionerFactory(title="Bob")
    PractitionerFactory(title="Cat")
    assert len(running.current().listed) == 2


def test_one_query_when_nothing_has_changed(django_assert_num_queries: Callable[..., object]) -> None:
    PractitionerFactory(title="Ann")
    running = FinderIndex()
    first = running.current()
    with django_assert_num_queries(1):  # type: ignore[attr-defined]
        assert running.current() is first


def test_everybody_can_be_written_anew(find: Find) -> None:
    ann = PractitionerFactory(title="Ann")
    gone = FinderEntry.objects.create(page_id=ann.pk + 999, version=1, listed=True, facts="{}", words="")
    assert entries.refresh_all() == 1
    gone.refresh_from_db()
    assert not gone.listed
    assert find() == {"Ann"}
