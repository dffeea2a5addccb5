"""The queue in the CMS: who sees it, in which order, and at what cost."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import WorkflowState

from practitioners.models import PractitionerPage
from tests.factories import PractitionerFactory
from tests.people import Cast
from tests.practitioners.moderation.waiting import send

QUEUE = "/cms/profiles/waiting/"


def sent_days_ago(profile: PractitionerPage, cast: Cast, days: int, **changed: object) -> None:
    send(profile, cast.owner, **changed)
    when = timezone.now() - datetime.timedelta(days=days)
    WorkflowState.objects.filter(object_id=str(profile.pk)).update(created_at=when)


@pytest.mark.parametrize(
    ("who", "status"),
    [("moderator", 200), ("operator", 200), ("editor", 302), ("owner", 302), ("stranger", 302)],
)
@pytest.mark.parametrize("address", [QUEUE, "/cms/profiles/at-once/", "profile"])
def test_only_moderators_see_it(cast: Cast, who: str, status: int, address: str) -> None:
    send(cast.owner_profile, cast.owner, headline="New words")
    if address == "profile":
        address = f"/cms/profiles/{cast.owner_profile.pk}/"
    assert cast.client(getattr(cast, who)).get(address).status_code == status
    assert cast.visitor.get(address).status_code == 302


def test_the_longest_wait_comes_first(cast: Cast) -> None:
    sent_days_ago(PractitionerFactory(title="Young Wait"), cast, 1, headline="a")
    sent_days_ago(PractitionerFactory(title="Old Wait"), cast, 9, headline="a")
    sent_days_ago(PractitionerFactory(title="New Person", live=False), cast, 5)
    text = cast.client(cast.moderator).get(QUEUE).text
    assert text.index("Old Wait") < text.index("New Person") < text.index("Young Wait")
    assert "Everything is new" in text
    assert "waiting for 1\xa0week, 2\xa0days" in text


def test_it_says_what_has_changed_and_what_is_flagged(cast: Cast) -> None:
    send(cast.owner_profile, cast.owner, headline="I cure backs", job_title="Healer")
    text = cast.client(cast.moderator).get(QUEUE).text
    assert "Title, Headline" in text
    assert "2 claims" in text


def test_it_is_filtered_by_kind_and_name(cast: Cast) -> None:
    send(PractitionerFactory(title="Changed Person"), cast.owner, headline="a")
    send(PractitionerFactory(title="New Person", live=False), cast.owner)
    client = cast.client(cast.moderator)
    assert "Changed Person" not in client.get(QUEUE, {"kind": "new"}).text
    assert "New Person" not in client.get(QUEUE, {"name": "CHANGED"}).text
    assert "No profile that waits is like that" in client.get(QUEUE, {"name": "nobody"}).text


def test_an_empty_queue_says_so(cast: Cast) -> None:
    assert "Nobody is waiting. Well done." in cast.client(cast.moderator).get(QUEUE).text


def test_the_menu_and_the_dashboard_tell_how_many_wait(cast: Cast) -> None:
    send(cast.owner_profile, cast.owner, headline="New words")
    text = cast.client(cast.moderator).get("/cms/").text
    assert "Profiles waiting (1)" in text
    assert f"/cms/profiles/{cast.owner_profile.pk}/" in text
    assert "Profiles waiting" not in cast.client(cast.editor).get("/cms/").text


def test_a_longer_queue_costs_no_more_queries(cast: Cast) -> None:
    client = cast.client(cast.moderator)
    costs = []
    for size in (2, 8):
        for number in range(size):
            send(PractitionerFactory(), cast.owner, headline=f"Words {number}")
        client.get(QUEUE)  # what each row says is worked out once
        with CaptureQueriesContext(connection) as queries:
            client.get(QUEUE)
        costs.append(len(queries))
    assert costs[0] == costs[1]
