"""What ``/seen/`` counts, and for whom; what it refuses."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from practitioners.models import DailyReach
from practitioners.reach import views
from practitioners.reach.beacon import MOST_IDS
from tests.factories import PractitionerFactory
from tests.people import Cast

pytestmark = pytest.mark.django_db


def say(client: Client, body: Any, **headers: str) -> int:
    sent = {"Sec-Fetch-Site": "same-origin"} | headers
    return client.post("/seen/", body, headers=sent).status_code


def counts(page: Any) -> tuple[int, int, int]:
    row = DailyReach.objects.filter(page=page, day=timezone.localdate()).first()
    return (row.in_results, row.views, row.contacts) if row else (0, 0, 0)


def test_each_kind_has_its_count(client: Client) -> None:
    page, other = PractitionerFactory(), PractitionerFactory()
    assert say(client, {"kind": "results", "id": [page.pk, other.pk]}) == 204
    assert say(client, {"kind": "profile", "id": page.pk}) == 204
    assert say(client, {"kind": "contact", "id": page.pk}) == 204
    assert counts(page) == (1, 1, 1)
    assert counts(other) == (1, 0, 0)


def test_the_same_page_shown_again_is_one_visit_and_somebody_elses_is_another() -> None:
    page = PractitionerFactory()
    for address in ("192.0.2.1", "192.0.2.1", "192.0.2.2"):
        say(Client(REMOTE_ADDR=address), {"kind": "profile", "id": page.pk})
    assert counts(page) == (0, 2, 0)


def test_days_are_counted_apart(client: Client) -> None:
    page = PractitionerFactory()
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    DailyReach.objects.create(page=page, day=yesterday, views=7)
    say(client, {"kind": "profile", "id": page.pk})
    assert counts(page) == (0, 1, 0)
    assert DailyReach.objects.get(page=page, day=yesterday).views == 7


def test_nobody_counts_themselves_and_no_editor_counts(cast: Cast) -> None:
    mine, other = cast.owner_profile, cast.other_profile
    say(cast.client(cast.owner), {"kind": "results", "id": [mine.pk, other.pk]})
    assert (counts(mine), counts(other)) == ((0, 0, 0), (1, 0, 0))
    for person in (cast.editor, cast.moderator, cast.operator):
        say(cast.client(person), {"kind": "profile", "id": other.pk})
    assert counts(other) == (1, 0, 0)
    say(cast.client(cast.stranger), {"kind": "profile", "id": other.pk})
    assert counts(other) == (1, 1, 0)


def test_whom_visitors_do_not_see_is_not_counted(client: Client) -> None:
    hidden = PractitionerFactory(consent=False)
    assert say(client, {"kind": "profile", "id": hidden.pk}) == 204
    assert say(client, {"kind": "profile", "id": 987654321}) == 204
    assert not DailyReach.objects.exists()


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"kind": "results"},
        {"kind": "sale", "id": 1},
        {"kind": "profile", "id": "1 OR 1=1"},
        {"kind": "profile", "id": "-1"},
        {"kind": "profile", "id": "\u0661"},
        {"kind": "profile", "id": "9" * 16},
        {"kind": "profile", "id": [1, 2]},
        {"kind": "results", "id": list(range(MOST_IDS + 1))},
        {"kind": "results", "id": 1, "more": "x" * 5000},
    ],
)
def test_what_no_page_of_ours_would_send_is_refused(client: Client, body: dict[str, Any]) -> None:
    assert say(client, body) == 400
    assert not DailyReach.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_pages_of_others_are_refused(client: Client, headers: dict[str, str]) -> None:
    page = PractitionerFactory()
    assert say(client, {"kind": "profile", "id": page.pk}, **headers) == 403


def test_an_older_browser_says_where_from(client: Client) -> None:
    page = PractitionerFactory()
    body = {"kind": "profile", "id": page.pk}
    for origin, status in (("http://testserver", 204), ("http://evil.example", 403), ("null", 403)):
        assert client.post("/seen/", body, headers={"Origin": origin}).status_code == status
    assert client.post("/seen/", body).status_code == 403


def test_looking_at_the_address_counts_nothing(client: Client) -> None:
    assert client.get("/seen/").status_code == 405


def test_a_flood_is_cut_off(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "PER_MINUTE", 3)
    page = PractitionerFactory()
    answers = [say(client, {"kind": "profile", "id": page.pk}) for _beacon in range(5)]
    assert answers == [204, 204, 204, 429, 429]


def test_no_address_and_no_cookie_is_kept(client: Client, django_assert_max_num_queries: Any) -> None:
    page = PractitionerFactory()
    with django_assert_max_num_queries(7):
        response = client.post(
            "/seen/", {"kind": "profile", "id": page.pk}, headers={"Sec-Fetch-Site": "same-origin"}
        )
    assert not response.cookies
    assert {field.name for field in DailyReach._meta.get_fields()} == {
        "id",
        "page",
        "day",
        "in_results",
        "views",
        "contacts",
    }


@pytest.mark.parametrize("path", ["/find/?near=N13", "/find/?near=N13&technique=cupping", "page"])
def test_a_page_that_is_sent_writes_nothing(
    client: Client, path: str, django_assert_num_queries: Any
) -> None:
    page = PractitionerFactory()
    assert client.get(page.url if path == "page" else path).status_code == 200
    assert not DailyReach.objects.exists()
