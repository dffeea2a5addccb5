"""What an address says to somebody, in one word."""

from django.http import HttpResponse
from django.test import Client

from site_core.models import User

LOGINS = ("/cms/login/", "/account/login/", "/_util/login/")


def client_of(person: User | None, **options: bool) -> Client:
    """A browser of somebody's; errors of the site come back as 500."""
    client = Client(raise_request_exception=False, **options)
    if person is not None:
        client.force_login(person)
    return client


def close(response: HttpResponse) -> None:
    """Lets go of a file that is handed out, and does not end the connection as Django's own way would."""
    for each in response._resource_closers:
        each()


def answer(response: HttpResponse) -> str:
    """ "ok", "login" (sent to sign in), "moved" (sent elsewhere), or the number of a refusal."""
    if 200 <= response.status_code < 300:
        return "ok"
    if 300 <= response.status_code < 400:
        where = response.headers.get("Location", "")
        return "login" if where.startswith(LOGINS) else "moved"
    return str(response.status_code)
