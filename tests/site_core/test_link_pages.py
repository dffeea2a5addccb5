"""The page behind a link in a mail: a button, or why there is none and where to go instead."""

import pytest
from django.template.response import TemplateResponse
from django.test import RequestFactory

from site_core.link_pages import WayOn, dead_link, press_to_go_on, somebody_elses
from site_core.one_time_links import LinkError, LinkExpired, LinkInvalid, LinkUsed
from tests.factories import the_home

pytestmark = pytest.mark.django_db
WAYS = [WayOn("Ask for a new link", "/ask/")]


def shown(response: TemplateResponse) -> str:
    return response.render().content.decode()


@pytest.fixture
def request_(rf: RequestFactory):
    the_home()
    return rf.get("/do/secret-token/")


def test_the_page_has_one_button_that_posts_to_its_own_address(request_) -> None:
    html = shown(press_to_go_on(request_, title="Undo?", lead="Nothing is lost.", button="Undo"))
    assert html.count("<h1>Undo?</h1>") == 1
    assert '<form class="stack" method="post">' in html
    assert "csrfmiddlewaretoken" in html


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (LinkUsed(), 410, "already been used"),
        (LinkExpired(), 410, "too old"),
        (LinkInvalid(), 404, "do not know this link"),
    ],
)
def test_a_dead_link_says_why_and_offers_a_way_on(
    request_, error: LinkError, status: int, words: str
) -> None:
    response = dead_link(request_, error, ways_on=WAYS)
    html = shown(response)
    assert response.status_code == status
    assert words in html
    assert 'href="/ask/"' in html


def test_the_address_stays_between_the_reader_and_us(request_) -> None:
    for response in (
        press_to_go_on(request_, title="Undo?", lead="", button="Undo"),
        dead_link(request_, LinkUsed(), ways_on=WAYS),
        somebody_elses(request_, lead="Sign in as the other one.", ways_on=WAYS),
    ):
        html = shown(response)
        assert response["Referrer-Policy"] == "same-origin"
        assert "no-store" in response["Cache-Control"]
        assert "noindex" in html
        assert "secret-token" not in html
