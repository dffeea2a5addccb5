"""What a person does with the mails of an account: read the last one and press its button."""

import re
import time
from html import unescape
from urllib.parse import urlsplit, urlunsplit

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.test import Client


def button() -> str:
    """The path that the button of the last mail leads to, with what follows a question mark."""
    html = str(mail.outbox[-1].alternatives[0].content)
    found = re.search(r'class="button" href="([^"]+)"', html)
    assert found
    there = urlsplit(unescape(found[1]))
    return urlunsplit(("", "", there.path, there.query, ""))


def sign_in(client: Client, email: str, password: str, *, then: str = "", **more: str):
    """The answer to the login form; ``then`` is where somebody was on their way to."""
    return client.post("/account/login/", {"login": email, "password": password, "next": then}, **more)


def code_of(secret: str, *, steps: int = 0) -> str:
    """What the app of somebody shows now, or some steps of 30 s later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def set_up_app(client: Client, password: str) -> str:
    """Sets the second step up as a person would; returns the secret that the app holds."""
    client.post("/account/again/?next=/account/2fa/app/", {"password": password})
    secret = client.get("/account/2fa/app/").context["form"].secret
    response = client.post("/account/2fa/app/", {"code": code_of(secret)})
    assert response.status_code == 302, response.context["form"].errors
    return secret
