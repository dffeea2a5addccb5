"""The CMS opens to a second step and to nothing less, on every one of its addresses."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver

from site_core.models import User
from tests.factories.people import PASSWORD
from tests.people import Cast
from tests.site_core.accounts.mailbox import code_of, set_up_app, sign_in

pytestmark = pytest.mark.django_db
#: What stands for a part of an address that may vary; whether such a thing exists makes no difference here.
PART = {"int": "1", "str": "1", "slug": "1", "path": "1", "uuid": "6b9c2c1c-0000-4000-8000-000000000000"}
REQUIRED = "/account/2fa/needed/"


@pytest.fixture(autouse=True)
def second_step() -> Iterator[None]:
    with override_settings(HANDWELL_CMS_SECOND_STEP=True):
        yield


def filled(pattern: object) -> str:
    """An address that a pattern matches."""
    route = getattr(pattern, "_route", None)
    if route is not None:
        return re.sub(r"<(?:(\w+):)?\w+>", lambda part: PART.get(part[1] or "str", "1"), route)
    text = re.sub(r"\(\?P<\w+>[^)]*\)|\(\\d\+\)|\(\[?[^)]*\)", "1", str(getattr(pattern, "_regex", "")))
    return re.sub(r"\\d\+", "1", text).replace("^", "").replace("$", "").replace(".*", "x").replace("\\", "")


def addresses(resolver: URLResolver, prefix: str = "/") -> Iterator[str]:
    for part in resolver.url_patterns:
        here = prefix + filled(part.pattern)
        if isinstance(part, URLPattern):
            yield here
        else:
            yield from addresses(part, here)


def cms_addresses() -> list[str]:
    return sorted({path for path in addresses(get_resolver()) if path.startswith("/cms/")})


def password_only(person: User) -> Client:
    client = Client()
    sign_in(client, person.email, PASSWORD)
    return client


def open_to(client: Client, door: str) -> list[tuple[str, str]]:
    """The methods and addresses that do not lead to a door."""
    script = {"x-requested-with": "XMLHttpRequest"}
    return [
        (method, path)
        for path in cms_addresses()
        for method in ("get", "post", "head", "put", "delete")
        if not getattr(client, method)(path, headers=script).headers.get("Location", "").startswith(door)
    ]


def test_the_walk_finds_the_cms() -> None:
    found = cms_addresses()
    assert len(found) > 300
    assert "/cms/pages/1/edit/" in found
    assert "/cms/images/1/" in found


@pytest.mark.parametrize("role", ["operator", "moderator", "editor"])
def test_no_address_opens_to_a_password_alone(cast: Cast, role: str) -> None:
    assert open_to(password_only(getattr(cast, role)), REQUIRED) == []


def test_none_opens_to_a_session_older_than_the_app(cast: Cast) -> None:
    older = password_only(cast.operator)
    set_up_app(password_only(cast.operator), PASSWORD)
    assert open_to(older, "/account/again/code/?next=") == []


def test_none_opens_between_password_and_code(cast: Cast) -> None:
    set_up_app(password_only(cast.operator), PASSWORD)
    between, nobody = password_only(cast.operator), Client()
    assert between.get("/account/login/code/").status_code == 200
    for path in cms_addresses():
        for method in ("get", "post"):
            answer, other = getattr(between, method)(path), getattr(nobody, method)(path)
            assert (answer.status_code, answer.headers.get("Location")) == (
                other.status_code,
                other.headers.get("Location"),
            ), f"{method} {path}"


@pytest.mark.parametrize("path", ["/cms", "/cms/", "/cms//pages/", "/CMS/", "/cms/./pages/", "/cms/nowhere/"])
def test_other_spellings_open_nothing(cast: Cast, path: str) -> None:
    response = password_only(cast.operator).get(path)
    assert response.status_code in (301, 302, 404)
    assert b"wagtail" not in response.content.lower()


def test_elsewhere_they_are_a_visitor(cast: Cast) -> None:
    client = password_only(cast.operator)
    assert client.get("/style-guide/").status_code != 200
    assert b"wagtail-userbar" not in client.get(cast.owner_profile.url).content
    assert client.get("/account/settings/").status_code == 200


@pytest.mark.usefixtures("django_db_serialized_rollback", "transactional_db")
def test_the_second_step_opens_it_and_leads_back(cast: Cast) -> None:
    client = password_only(cast.moderator)
    assert client.get("/cms/reports/locked/?p=2").url == REQUIRED
    assert "Set it up" in client.get(REQUIRED).content.decode()
    set_up_app(client, PASSWORD)
    assert client.get("/account/2fa/done/").url == "/cms/reports/locked/?p=2"
    assert client.get("/cms/").status_code == 200


def test_who_has_an_app_is_asked_for_a_code_at_signing_in(cast: Cast) -> None:
    secret = set_up_app(password_only(cast.moderator), PASSWORD)
    client = Client()
    assert client.get("/cms/").url == "/cms/login/?next=/cms/"
    assert client.get("/cms/login/?next=/cms/").url == "/account/login/?next=%2Fcms%2F"
    form = {"login": cast.moderator.email, "password": PASSWORD}
    form = {"login": cast.moderator.email, "password": PASSWORD}
    asked = client.post("/account/login/?next=/cms/pages/", form)
    assert asked.url == "/account/login/code/"
    assert client.get("/cms/").status_code == 302
    assert client.post("/account/login/code/", {"code": code_of(secret, steps=1)}).url == "/cms/pages/"
    assert client.get("/cms/").status_code == 200


def test_a_session_older_than_the_app_is_asked_for_a_code(cast: Cast) -> None:
    older = password_only(cast.moderator)
    set_up_app(password_only(cast.moderator), PASSWORD)
    assert older.get("/cms/pages/").url == "/account/again/code/?next=%2Fcms%2Fpages%2F"


def test_a_person_without_rights_is_told_so_and_not_sent_in_circles(cast: Cast) -> None:
    client = password_only(cast.owner)
    response = client.get("/cms/", follow=True)
    assert response.status_code == 403
    assert "Your profile" in response.content.decode()
    assert len(response.redirect_chain) == 1


def test_wagtails_own_doors_are_walled_up(cast: Cast) -> None:
    client = Client()
    form = {"username": cast.operator.email, "password": PASSWORD}
    assert client.post("/cms/login/", form).status_code == 405
    assert client.post("/_util/login/", form).url == "/account/login/"
    assert client.get("/cms/password_reset/").url == "/account/password/reset/"
    assert not client.session.get("_auth_user_id")


@override_settings(HANDWELL_CMS_SECOND_STEP=False)
def test_the_demo_can_do_without(cast: Cast) -> None:
    assert password_only(cast.operator).get("/cms/").status_code == 200
