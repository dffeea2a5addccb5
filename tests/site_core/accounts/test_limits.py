"""Guessing is slow, and whoever is guessed at still gets in."""

import pytest
from django.core.cache import cache
from django.test import Client, override_settings

from site_core.limits import give_back, take, take_slot
from site_core.models import User
from tests.factories import UserFactory
from tests.factories.people import PASSWORD
from tests.site_core.accounts.mailbox import button, code_of, set_up_app, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana() -> User:
    return UserFactory(email="ana@example.org")


def guess(times: int, email: str = "ana@example.org", address: str = "203.0.113.{}") -> Client:
    """Wrong passwords, each from a connection of its own unless `address` is one."""
    client = Client()
    for number in range(times):
        client.cookies.clear()
        response = sign_in(client, email, "not the password", REMOTE_ADDR=address.format(number + 1))
        assert response.status_code == 200
    return client


def test_slots_are_taken_once_each_and_can_be_given_back() -> None:
    assert [take("a", "x", 2, 60) for _ in range(3)] == [True, True, False]
    assert take("a", "y", 2, 60)
    assert take("b", "x", 2, 60)
    give_back("a", "x", 2)
    slot = take_slot("a", "x", 1, 60)
    cache.delete(slot)
    assert take("a", "x", 1, 60)


def test_no_address_is_in_the_cache() -> None:
    assert "ana" not in take_slot("a", "ana@example.org", 1, 60)


def test_the_21st_wrong_password_from_one_connection_waits_an_hour(ana: User) -> None:
    guess(10, address="203.0.113.1")
    guess(10, email="otto@example.org", address="203.0.113.1")
    response = sign_in(Client(), "vera@example.org", PASSWORD, REMOTE_ADDR="203.0.113.1")
    assert (response.status_code, response.headers["Retry-After"]) == (429, "3600")
    assert "Wait 60 minutes" in response.content.decode()
    # Others are not affected.
    assert sign_in(Client(), ana.email, PASSWORD, REMOTE_ADDR="203.0.113.2").status_code == 302


def test_what_a_visitor_says_of_their_address_changes_nothing(ana: User) -> None:
    for number in range(20):
        sign_in(
            Client(),
            ana.email,
            "wrong",
            REMOTE_ADDR="203.0.113.1",
            HTTP_X_FORWARDED_FOR=f"198.51.100.{number}",
        )
    assert sign_in(Client(), ana.email, "wrong", REMOTE_ADDR="203.0.113.1").status_code == 429


@override_settings(HANDWELL_TRUSTED_PROXIES=1)
def test_behind_a_proxy_each_visitor_counts_alone(ana: User) -> None:
    for _ in range(20):
        sign_in(Client(), ana.email, "wrong", HTTP_X_FORWARDED_FOR="198.51.100.1, 203.0.113.1")
    seen = {"HTTP_X_FORWARDED_FOR": "198.51.100.9, 203.0.113.1"}
    assert sign_in(Client(), "x@example.org", "wrong", **seen).status_code == 429
    other = {"HTTP_X_FORWARDED_FOR": "198.51.100.1, 203.0.113.2"}
    assert sign_in(Client(), "x@example.org", "wrong", **other).status_code == 200


def test_one_ipv6_network_is_one_connection(ana: User) -> None:
    guess(20, address="2001:db8::{}")
    assert sign_in(Client(), "x@example.org", "wrong", REMOTE_ADDR="2001:db8::ffff").status_code == 429
    assert sign_in(Client(), "x@example.org", "wrong", REMOTE_ADDR="2001:db8:0:1::1").status_code == 200


def test_right_passwords_do_not_count(ana: User) -> None:
    for _ in range(25):
        assert sign_in(Client(), ana.email, PASSWORD).status_code == 302


def test_one_account_can_be_guessed_at_20_times_a_day_from_wherever(ana: User) -> None:
    guess(20)
    assert sign_in(Client(), ana.email, PASSWORD, REMOTE_ADDR="198.51.100.1").status_code == 429


def test_a_stranger_cannot_shut_the_owner_out(ana: User) -> None:
    own = Client()
    sign_in(own, ana.email, PASSWORD)
    own.post("/account/logout/")
    guess(20)
    # In the browser they know, at once.
    assert sign_in(own, ana.email, PASSWORD, REMOTE_ADDR="198.51.100.1").status_code == 302
    # In another one, with a new password.
    new = Client(REMOTE_ADDR="198.51.100.2")
    new.post("/account/password/reset/", {"email": ana.email})
    form = new.get(button(), follow=True).redirect_chain[-1][0]
    new.post(form, {"password1": "quite another secret"})
    assert sign_in(new, ana.email, "quite another secret").status_code == 302


def test_the_mark_of_a_known_browser_cannot_be_made_up_or_used_for_others(ana: User) -> None:
    other = Client()
    sign_in(other, UserFactory().email, PASSWORD)
    mark = other.cookies["known_here"].value
    assert other.cookies["known_here"]["path"] == "/account/"
    guess(20)
    for value in (mark, "made-up", mark[:-2] + "xx"):
        client = Client(REMOTE_ADDR="198.51.100.1")
        client.cookies["known_here"] = value
        assert sign_in(client, ana.email, PASSWORD).status_code == 429


def test_a_known_browser_has_20_tries_too(ana: User) -> None:
    own = Client()
    sign_in(own, ana.email, PASSWORD)
    own.post("/account/logout/")
    for number in range(20):
        assert sign_in(own, ana.email, "wrong", REMOTE_ADDR=f"203.0.113.{number}").status_code == 200
    assert sign_in(own, ana.email, "wrong", REMOTE_ADDR="198.51.100.1").status_code == 429


@pytest.mark.parametrize("email", ["ana@example.org", "nobody@example.org"])
def test_ten_mails_an_hour_for_one_address_whoever_asks(ana: User, email: str) -> None:
    for number in range(10):
        answer = Client(REMOTE_ADDR=f"203.0.113.{number}").post("/account/password/reset/", {"email": email})
        assert answer.status_code == 302
    answer = Client(REMOTE_ADDR="198.51.100.1").post("/account/password/reset/", {"email": email})
    assert answer.status_code == 429
    assert answer.headers["Retry-After"]


def test_codes_cannot_be_guessed(ana: User) -> None:
    client = Client()
    sign_in(client, ana.email, PASSWORD)
    secret = set_up_app(client, PASSWORD)
    burglar = Client()
    sign_in(burglar, ana.email, PASSWORD)
    for _ in range(5):
        assert burglar.post("/account/login/code/", {"code": "000000"}).status_code == 200
    answer = burglar.post("/account/login/code/", {"code": code_of(secret, steps=1)})
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "300")


def test_sign_ups_from_one_connection() -> None:
    for number in range(20):
        Client().post("/account/signup/", {"email": f"p{number}@example.org", "password1": PASSWORD})
    answer = Client().post("/account/signup/", {"email": "p21@example.org", "password1": PASSWORD})
    assert answer.status_code == 429
    assert not User.objects.filter(email="p21@example.org").exists()
