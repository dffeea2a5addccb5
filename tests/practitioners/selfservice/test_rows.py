"""Rows that come, go and move with plain buttons."""

from typing import Any

import pytest
from django.test import Client

from practitioners.models import PractitionerPage, Price
from practitioners.selfservice.drafts import draft_of
from tests.factories import PractitionerFactory
from tests.people import Cast
from tests.practitioners.selfservice.pages import address, document, filled_in, live


@pytest.fixture
def three(cast: Cast) -> PractitionerPage:
    """With three sessions."""
    prices = [{"name": name, "amount": 40 + n} for n, name in enumerate(("One", "Two", "Three"))]
    return PractitionerFactory(prices=prices, listing={"owner": cast.owner})


def names(response: Any) -> list[str]:
    return [form["name"].value() for form in response.context["editor"].rows.forms]


@pytest.mark.parametrize(
    ("step", "order"),
    [
        ("0:down", ["Two", "One", "Three"]),
        ("2:up", ["One", "Three", "Two"]),
        ("0:up", ["One", "Two", "Three"]),
        ("2:down", ["One", "Two", "Three"]),
        ("1:remove", ["One", "Three"]),
        ("7:remove", ["One", "Two", "Three"]),
        ("nonsense", ["One", "Two", "Three"]),
    ],
)
def test_a_step_shows_the_rows_anew_and_saves_nothing(
    client: Client, three: PractitionerPage, step: str, order: list[str]
) -> None:
    response = client.post(address(three, "prices"), filled_in(client, three, "prices") | {"step": step})
    assert names(response) == order
    assert document(response).problems() == []
    assert list(live(three).prices.values_list("name", flat=True)) == ["One", "Two", "Three"]


def test_a_step_keeps_what_is_typed_without_a_word_about_it(client: Client, three: PractitionerPage) -> None:
    typed = {"prices-1-amount": "much", "prices-0-name": "First", "step": "0:down"}
    response = client.post(address(three, "prices"), filled_in(client, three, "prices") | typed)
    assert names(response) == ["Two", "First", "Three"]
    assert "much" in response.content.decode()
    assert response.context["editor"].errors == []


def test_the_order_that_was_shown_is_saved(client: Client, three: PractitionerPage) -> None:
    data = filled_in(client, three, "prices") | {"prices-0-ORDER": "5"}
    client.post(address(three, "prices"), data)
    assert list(live(three).prices.values_list("name", flat=True)) == ["Two", "Three", "One"]


def test_a_row_that_is_not_sent_is_removed_and_the_others_keep_their_keys(
    client: Client, three: PractitionerPage
) -> None:
    keys = dict(live(three).prices.values_list("name", "pk"))
    data = {
        name: value
        for name, value in filled_in(client, three, "prices").items()
        if not name.startswith("prices-1-")
    }
    client.post(address(three, "prices"), data)
    assert dict(live(three).prices.values_list("name", "pk")) == {"One": keys["One"], "Three": keys["Three"]}


def test_an_added_row_stands_last_and_an_empty_one_is_none(client: Client, three: PractitionerPage) -> None:
    data = filled_in(client, three, "prices") | {"step": "add"}
    assert names(client.post(address(three, "prices"), data))[3] in ("", None)
    empty = {"prices-3-ORDER": "4", "prices-3-id": "", "prices-3-name": "", "prices-3-where": "clinic"}
    data = filled_in(client, three, "prices") | empty
    client.post(address(three, "prices"), data)
    assert live(three).prices.count() == 3
    data |= {"prices-3-name": "Four", "prices-3-minutes": "30", "prices-3-amount": "20"}
    data["version"] = filled_in(client, three, "prices")["version"]
    client.post(address(three, "prices"), data)
    assert list(live(three).prices.values_list("name", flat=True))[3] == "Four"


def test_no_more_rows_than_anybody_has(client: Client, three: PractitionerPage) -> None:
    data = filled_in(client, three, "prices")
    for n in range(60):
        data |= {f"prices-{n}-ORDER": str(n), f"prices-{n}-name": f"S{n}"}
        data |= {f"prices-{n}-minutes": "30", f"prices-{n}-amount": "20", f"prices-{n}-where": "clinic"}
    client.post(address(three, "prices"), data)
    assert live(three).prices.count() <= 41


@pytest.mark.parametrize("key", ["prices", "places", "techniques", "qualifications"])
def test_the_row_of_somebody_else_does_not_exist(
    client: Client, cast: Cast, three: PractitionerPage, key: str
) -> None:
    theirs = cast.other_profile.prices.get()
    data = filled_in(client, three, key)
    relation = next(name for name in data if name.endswith("-ORDER")).partition("-")[0]
    for wrong in (str(theirs.pk), "0", "-1", "x", "9" * 30):
        response = client.post(address(three, key), data | {f"{relation}-0-id": wrong})
        assert response.status_code == 404
    assert Price.objects.get(pk=theirs.pk).page_id == cast.other_profile.pk
    assert draft_of(live(three)).latest_revision_id is None
