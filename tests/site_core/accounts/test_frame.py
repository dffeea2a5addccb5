"""The frame of account pages: in no cache, in no search engine, with a way out."""

import pytest
from django.template.loader import get_template
from django.test import Client

from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_the_frame_can_be_used() -> None:
    assert get_template("account_base.html")


@pytest.mark.parametrize("path", ["/account/login/", "/account/email/", "/account/no-such-page/"])
def test_no_answer_below_account_is_kept(path: str) -> None:
    assert Client().get(path).headers["Cache-Control"] == "no-store, private"


def test_public_pages_stay_cacheable_and_without_cookies(cast: Cast) -> None:
    response = Client().get(cast.owner_profile.url)
    assert "no-store" not in response.headers.get("Cache-Control", "")
    assert not response.cookies
