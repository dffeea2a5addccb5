"""A minute's rest for a mail server that does not answer.

Whoever presses a button waits for the mail server for some seconds. When it is down, one visitor a minute
finds out, and everybody else's mail goes straight to those that ``send_mail`` sends later.
"""

from django.core.cache import cache

SECONDS = 60
_KEY = "mail-server-down"


def begin() -> None:
    """The server has just not answered."""
    cache.set(_KEY, True, SECONDS)


def is_on() -> bool:
    """Whether it has not answered within the last minute."""
    return bool(cache.get(_KEY))


def end() -> None:
    """It answers again."""
    cache.delete(_KEY)
