"""Writers at the very same moment, each with a connection of their own."""

import threading
from collections import Counter

import pytest
from django.db import connection

from practitioners.models import PractitionerPage
from practitioners.selfservice.actions import publish_safe_part, save_draft
from practitioners.selfservice.drafts import ConflictError, draft_of, editing, version_of
from tests.factories import PractitionerFactory, UserFactory

pytestmark = pytest.mark.usefixtures("django_db_serialized_rollback", "transactional_db")
WRITERS = 4


@pytest.mark.parametrize("name", ["headline", "phone"])
def test_one_of_several_writers_wins_and_the_others_are_told(name: str) -> None:
    owner = UserFactory()
    profile = PractitionerFactory(listing={"owner": owner})
    base = version_of(PractitionerPage.objects.get(pk=profile.pk))
    start, ends, winners = threading.Barrier(WRITERS), Counter[str](), []

    def write(number: int) -> None:
        try:
            start.wait(timeout=20)
            with editing(profile.pk, base=base) as draft:
                setattr(draft, name, f"020 7946 000{number}")
                publish_safe_part(draft, owner)
                save_draft(draft, owner)
            winners.append(f"020 7946 000{number}")
            ends["saved"] += 1
        except ConflictError:
            ends["told"] += 1
        except BaseException as error:
            ends[repr(error)] += 1
        finally:
            connection.close()

    threads = [threading.Thread(target=write, args=(number,)) for number in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ends == {"saved": 1, "told": WRITERS - 1}
    draft = draft_of(PractitionerPage.objects.get(pk=profile.pk))
    assert getattr(draft, name) == winners[0]
