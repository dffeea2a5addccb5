"""As ``test_layout.py``, for what lies behind a sign-in, on the smallest phone."""

from collections.abc import Iterable

from playwright.sync_api import Page

from tests.rig.browser import SMALL_PHONE, Browse
from tests.site.own_pages import as_owner, live_profile, own_pages
from tests.site.test_axe_account import members, strangers
from tests.site.test_layout import AS_IT_WAS, CHANGES, PROBLEMS


def problems(page: Page, names: Iterable[str]) -> list[str]:
    found = []
    for name in names:
        for what, change in CHANGES.items():
            page.evaluate(*change)
            found += [f"{name} {what}: {problem}" for problem in page.evaluate(PROBLEMS)]
            page.evaluate(AS_IT_WAS)
    return found


def test_an_account(browse: Browse) -> None:
    page = browse("/account/login/", width=SMALL_PHONE)
    assert problems(page, strangers(page)) + problems(page, members(page)) == []


def test_the_own_profile(browse: Browse) -> None:
    profile = live_profile()
    page = as_owner(browse, profile, SMALL_PHONE)
    assert problems(page, own_pages(page, profile)) == []
