"""Errors that Django answers by itself look like the site, and say whether something was lost."""

import pytest
from django.test import Client, RequestFactory
from django.views.defaults import bad_request

from tests.factories import the_site


@pytest.mark.django_db
def test_a_form_that_was_open_for_too_long() -> None:
    the_site()
    response = Client(enforce_csrf_checks=True).post("/account/login/", {"login": "a@example.org"})
    html = response.content.decode()
    assert response.status_code == 403
    assert "<h1>Please send that once more</h1>" in html
    assert "Nothing was saved or sent." in html
    assert "CSRF" not in html


def test_what_cannot_be_read() -> None:
    html = bad_request(RequestFactory().get("/"), Exception()).content.decode()
    assert "<h1>We could not read that</h1>" in html
    assert "/static/site_core/css/site.css" in html
