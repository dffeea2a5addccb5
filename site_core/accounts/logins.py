"""How often signing in may fail: by connection, and by account without shutting its owner out.

A stranger can use up the tries of an account they know the address of. The browser its owner has signed in
with before has tries of its own, and a new password (the mail goes to the owner) gives all of them back.
"""

from dataclasses import dataclass

from allauth.core.exceptions import ImmediateHttpResponse
from django.core import signing
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import get_random_string

from site_core.accounts.too_many import too_many
from site_core.limits import connection_of, give_back, take_slot

TRIES = 20
HOUR, DAY, YEAR = 60 * 60, 24 * 60 * 60, 365 * 24 * 60 * 60
COOKIE = "known_here"
_SALT = "site_core.accounts.logins"


@dataclass(frozen=True)
class Try:
    """One try to sign in: the slots it has taken."""

    slots: tuple[str, ...]

    def succeeded(self) -> None:
        """Gives back what it took: only failures count."""
        cache.delete_many(self.slots)


def begin(request: HttpRequest, email: str) -> Try:
    """Takes a try before the password is looked at. Raises the page for too many where there is none left."""
    by_connection = take_slot("sign-in-from", connection_of(request), TRIES, HOUR)
    if not by_connection:
        raise ImmediateHttpResponse(too_many(request, HOUR))
    known = _known_here(request, email)
    by_account = take_slot("sign-in-known" if known else "sign-in-to", known or email.lower(), TRIES, DAY)
    if not by_account:
        raise ImmediateHttpResponse(too_many(request, HOUR))
    return Try((by_connection, by_account))


def forget_failures(email: str) -> None:
    """Gives an account all its tries back."""
    give_back("sign-in-to", email.lower(), TRIES)


def remember_browser(response: HttpResponse, request: HttpRequest, email: str) -> None:
    """Lets a browser in which somebody has signed in be told from a stranger's, on account pages only."""
    if _known_here(request, email):
        return
    value = signing.dumps([email.lower(), get_random_string(16)], salt=_SALT)
    response.set_cookie(
        COOKIE,
        value,
        max_age=YEAR,
        path="/account/",
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )


def _known_here(request: HttpRequest, email: str) -> str:
    try:
        known, name = signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT, max_age=YEAR)
    except (signing.BadSignature, ValueError, TypeError):
        return ""
    return name if known == email.lower() else ""
