"""Every word of ours can be translated, and a language whose words take more room does not break a page.

``pseudo_locale.py`` says how. Names of towns and what people wrote stand as they are.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from practitioners.models import PractitionerPage
from site_core.mail.rendering import render
from tests.mails.samples import SAMPLES
from tests.rig.browser import PHONE, Browse
from tests.site.own_pages import as_owner, live_profile, own_pages
from tests.site.pseudo_locale import CLOSES, OPENS, leaves, outside, pieces, spoken, written_by_people
from tests.site.test_axe_account import members, strangers
from tests.site.visiting import visited

HERE = Path(__file__).parent
OUTSIDE = (HERE / "outside_brackets.js").read_text()
LAYOUT = (HERE / "layout.js").read_text()


@pytest.fixture
def pseudo() -> Iterator[None]:
    """Whoever asks for a word gets it in that language."""
    with spoken():
        yield


def complaints(page: Page, names: Iterable[str], known: set[str] | None = None) -> dict[str, list[str]]:
    """What is wrong on each page that is shown: words that nobody can translate, and words without room."""
    found: dict[str, list[str]] = {}
    for name in names:
        people = known or written_by_people()
        said: list[str] = page.evaluate(OUTSIDE, [OPENS, CLOSES])
        untranslated = [piece.strip() for piece in said if pieces(piece) - people]
        if wrong := [*untranslated, *page.evaluate(LAYOUT)]:
            found[f"{name} ({page.url})"] = wrong
    return found


@pytest.mark.usefixtures("demo_site", "pseudo")
def test_the_public_site(browse_demo: Browse) -> None:
    page = browse_demo("/", width=PHONE)
    assert OPENS in page.content()
    assert complaints(page, visited(page), written_by_people()) == {}


@pytest.mark.usefixtures("pseudo")
def test_accounts(browse: Browse) -> None:
    page = browse("/account/login/", width=PHONE)
    assert complaints(page, strangers(page)) == {}
    assert complaints(page, members(page)) == {}


@pytest.fixture
def mine(server: LiveServer) -> PractitionerPage:
    """On the running server; what is written by us is written before the language changes."""
    return live_profile()


def test_the_own_profile(browse: Browse, mine: PractitionerPage, pseudo: None) -> None:
    page = as_owner(browse, mine, PHONE)
    assert complaints(page, own_pages(page, mine)) == {}


@pytest.mark.django_db
@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("kind", SAMPLES)
def test_mails(kind: str) -> None:
    given = {piece for leaf in leaves(SAMPLES[kind]) for piece in pieces(leaf)}
    known = given | written_by_people()
    mail = render(kind, SAMPLES[kind])
    # A text of several lines may have bracketed ones in the middle.
    said = outside("\n".join((mail.subject, mail.text)))
    assert {piece for line in said.splitlines() for piece in pieces(line)} - known == set()
