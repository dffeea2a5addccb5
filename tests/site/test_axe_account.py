"""Every screen of an account keeps the rules of axe-core, light and dark, on a small phone and a desk."""

from collections.abc import Iterator
from importlib.resources import files

import pytest
from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from allauth.account.utils import user_pk_to_url_str
from playwright.sync_api import Page

from tests.factories import UserFactory
from tests.factories.people import PASSWORD
from tests.rig.browser import DESK, SMALL_PHONE, Browse
from tests.site.test_axe import problems_of
from tests.site_core.accounts.mailbox import code_of


@pytest.fixture(scope="module")
def axe() -> str:
    """The text of axe-core."""
    return (files("axe_playwright_python") / "axe.min.js").read_text()


def send(page: Page, **fields: str) -> None:
    """Fills the main form in and presses its button; the answer is there, whole, when this returns."""
    for name, value in fields.items():
        page.locator(f".account-form [name={name}]").fill(value)
    with page.expect_navigation():
        page.locator(".account-form button").last.click()


def strangers(page: Page) -> Iterator[str]:
    """What somebody sees who is not signed in."""
    person, new = UserFactory(email="ana@example.org"), UserFactory(email="new@example.org", verified=False)
    address = EmailAddress.objects.create(user=new, email=new.email, primary=True)
    key = f"{user_pk_to_url_str(person)}-{default_token_generator.make_token(person)}"
    for path in (
        "login/",
        "signup/",
        "signup/check-your-mail/",
        "closed/",
        "password/reset/",
        "password/reset/sent/",
        "password/reset/changed/",
        "password/reset/1-abc/",
        f"password/reset/{key}/",
        "email/confirm/abc/",
        f"email/confirm/{EmailConfirmationHMAC(address).key}/",
    ):
        page.goto(f"/account/{path}")
        yield path
    page.goto("/account/signup/")
    send(page, email="x", password1="short")
    yield "sign-up with errors"
    page.goto("/account/login/")
    send(page, login=person.email, password="wrong")
    yield "sign-in with an error"


def members(page: Page) -> Iterator[str]:
    """What somebody sees who is, from the first signing in to the second step."""
    page.goto("/account/login/")
    send(page, login="ana@example.org", password=PASSWORD)
    for path in ("settings/", "email/", "password/", "sessions/", "logout/", "2fa/", "2fa/needed/"):
        page.goto(f"/account/{path}")
        yield path
    page.goto("/cms/login/")
    yield "no way into the CMS"
    page.goto("/account/2fa/app/")
    yield "again"
    send(page, password=PASSWORD)
    page.locator("summary").click()
    yield "setting up"
    secret = page.locator(".account-key").inner_text()
    send(page, code="000000")
    yield "setting up with an error"
    send(page, code=code_of(secret))
    yield "recovery codes"
    for path in ("2fa/", "2fa/codes/new/", "2fa/app/remove/", "export/", "leave/"):
        page.goto(f"/account/{path}")
        yield path
    page.goto("/account/logout/")
    send(page)
    page.goto("/account/login/")
    send(page, login="ana@example.org", password=PASSWORD)
    yield "code"


@pytest.mark.parametrize(("width", "scheme"), [(SMALL_PHONE, "light"), (DESK, "dark")])
def test_every_screen(browse: Browse, axe: str, width: int, scheme: str) -> None:
    page = browse("/", width=width, scheme=scheme)
    problems = [
        f"{name} ({page.url}): {problem}"
        for screens in (strangers, members)
        for name in screens(page)
        for problem in problems_of(page, axe)
    ]
    assert not problems, "\n".join(problems)


def test_all_of_it_without_scripts(browse: Browse) -> None:
    page = browse("/account/login/", javascript=False, width=SMALL_PHONE)
    seen = [*strangers(page), *members(page)]
    assert seen[-1] == "code"
