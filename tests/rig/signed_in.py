"""Somebody who is signed in already, in a browser."""

from django.conf import settings
from django.test import Client
from playwright.sync_api import Page

from tests.rig.browser import Browse


def sign_in(page: Page, client: Client, browse: Browse) -> None:
    """Gives the browser of a page the session of a test client."""
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": browse.base_url}]
    )
