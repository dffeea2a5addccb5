"""A browser in which somebody has just typed their password."""

from django.test import Client
from django.urls import reverse

from site_core.models import User
from tests.factories.people import PASSWORD


def just_signed_in(user: User) -> Client:
    """Signed in, and asked for the password again a moment ago."""
    client = Client()
    client.force_login(user)
    assert client.post(reverse("account_reauthenticate"), {"password": PASSWORD}).status_code == 302
    return client
