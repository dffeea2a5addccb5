"""The pages of an error, as the site answers them; no address of the demo leads to one of them."""

from django.core.cache import cache
from django.db import transaction
from django.test import Client, RequestFactory, override_settings
from django.views.csrf import csrf_failure
from django.views.defaults import bad_request, server_error

from practitioners.models import PractitionerPage


def error_pages() -> dict[str, tuple[int, bytes]]:
    """Name, status and page."""
    return {
        "unreadable": (400, bad_request(RequestFactory().get("/"), Exception()).content),
        "form too old": (403, csrf_failure(RequestFactory().post("/")).content),
        "gone": (410, _gone()),
        "too many questions": (429, _too_many()),
        "server error": (500, server_error(RequestFactory().get("/")).content),
    }


def _gone() -> bytes:
    """Somebody who was taken off the site, for as long as it takes to look."""
    with transaction.atomic():
        person = PractitionerPage.objects.listed().order_by("path").first()
        assert person is not None
        PractitionerPage.objects.filter(pk=person.pk).update(live=False)
        response = Client().get(person.url)
        transaction.set_rollback(True)
    assert response.status_code == 410
    return response.content


def _too_many() -> bytes:
    with override_settings(HANDWELL_SEARCHES_PER_MINUTE=1):
        answers = [Client(REMOTE_ADDR="203.0.113.5").get("/find/?near=N13") for _question in range(4)]
    cache.clear()
    assert answers[-1].status_code == 429
    return answers[-1].content
