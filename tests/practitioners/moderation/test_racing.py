"""A moderator and somebody else at the very same moment, each with a connection of their own."""

import threading
from collections.abc import Callable
from functools import partial

import pytest
from django.db import connection
from wagtail.models import PageLogEntry

from practitioners.models import PractitionerPage
from practitioners.moderation.decisions import DecisionError, approve, ask_for_changes
from practitioners.selfservice.actions import save_draft, withdraw
from practitioners.selfservice.drafts import editing
from tests.factories import PractitionerFactory
from tests.people import Cast
from tests.practitioners.moderation.waiting import send

pytestmark = pytest.mark.usefixtures("django_db_serialized_rollback", "transactional_db")
ROUNDS = 5
OLD, SEEN, NEWER = "Old words", "Words that were looked at", "Words nobody has looked at"


def be_patient() -> None:
    """SQLite gives up on a lock after five seconds, and a busy machine may need more for one of these."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout = 120000")


def at_once(*actions: Callable[[], object]) -> list[str]:
    """How each of them ended: "done", or the name of what stopped it."""
    start, ends = threading.Barrier(len(actions)), ["" for _ in actions]

    def run(number: int, action: Callable[[], object]) -> None:
        try:
            be_patient()
            start.wait(timeout=60)
            action()
            ends[number] = "done"
        except BaseException as error:
            ends[number] = type(error).__name__
            if not isinstance(error, DecisionError):
                ends[number] += f": {error}"
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=each) for each in enumerate(actions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return ends


def waiting(cast: Cast) -> tuple[PractitionerPage, int]:
    """A live profile with a newer text that waits."""
    page = PractitionerFactory(about=OLD, listing={"owner": cast.owner})
    return page, send(page, cast.owner, about=SEEN)


def live(page: PractitionerPage) -> PractitionerPage:
    return PractitionerPage.objects.get(pk=page.pk)


def test_of_two_who_approve_one_does(cast: Cast) -> None:
    for _ in range(ROUNDS):
        page, seen = waiting(cast)
        ends = at_once(*(partial(approve, page, seen, by) for by in (cast.moderator, cast.operator)))
        assert sorted(ends) == ["NotWaitingError", "done"]
        assert live(page).about == SEEN
        assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.workflow.approve").count() == 1


def test_of_approving_and_asking_one_counts(cast: Cast) -> None:
    for _ in range(ROUNDS):
        page, seen = waiting(cast)
        ends = at_once(
            partial(approve, page, seen, cast.moderator),
            partial(ask_for_changes, page, seen, {"about": "Please shorten it."}, cast.operator),
        )
        assert sorted(ends) == ["NotWaitingError", "done"]
        assert live(page).about == (SEEN if ends[0] == "done" else OLD)


def test_what_the_owner_saves_meanwhile_is_never_approved_unseen(cast: Cast) -> None:
    def save(page: PractitionerPage) -> None:
        with editing(page.pk) as draft:
            draft.about = NEWER
            save_draft(draft, cast.owner)

    for _ in range(ROUNDS):
        page, seen = waiting(cast)
        ends = at_once(partial(approve, page, seen, cast.moderator), partial(save, page))
        assert ends in (["done", "done"], ["SupersededError", "done"])
        assert live(page).about == (SEEN if ends[0] == "done" else OLD)
        assert live(page).get_latest_revision_as_object().about == NEWER


def test_what_the_owner_takes_back_meanwhile_is_approved_or_not(cast: Cast) -> None:
    def take_back(page: PractitionerPage) -> None:
        with editing(page.pk) as draft:
            withdraw(draft, cast.owner)

    for _ in range(ROUNDS):
        page, seen = waiting(cast)
        ends = at_once(partial(approve, page, seen, cast.moderator), partial(take_back, page))
        assert ends in (["done", "done"], ["NotWaitingError", "done"])
        assert live(page).about == (SEEN if ends[0] == "done" else OLD)
