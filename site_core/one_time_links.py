"""Links in mails that do something once: accept, claim, confirm, undo.

Mail scanners open every link they see, so opening one (GET) only looks; the button on the page (POST)
consumes. See ``site_core/link_pages.py`` for the page.
"""

import datetime
import hashlib
import secrets
from typing import Any

from django.utils import timezone

from site_core.daily.registry import moment_of
from site_core.models import OneTimeLink

#: 256 bits, in 43 characters that no mail program breaks.
TOKEN_BYTES = 32
#: How long a dead link can still say why it is dead.
KEPT_FOR = datetime.timedelta(days=180)


class LinkError(Exception):
    """A link that does nothing (any more)."""


class LinkInvalid(LinkError):  # noqa: N818 - reads as what happened
    """Never issued for this purpose, mistyped, or taken back."""


class LinkExpired(LinkError):  # noqa: N818 - reads as what happened
    """Its time is over."""


class LinkUsed(LinkError):  # noqa: N818 - reads as what happened
    """It has done what it was for."""


def issue(
    purpose: str, subject: str, *, lifetime: datetime.timedelta, data: dict[str, Any] | None = None
) -> str:
    """A new link's token, which is kept nowhere: put it into the mail at once.

    ``subject`` says whom it is about ("listing:12") and ``data`` what the view needs; neither holds an
    address or a name, because both stay for a while after the link has died.
    """
    raw = secrets.token_urlsafe(TOKEN_BYTES)
    OneTimeLink.objects.create(
        purpose=purpose,
        subject=subject,
        digest=digest_of(raw),
        data=data or {},
        expires_at=timezone.now() + lifetime,
    )
    return raw


def look(purpose: str, raw: str) -> OneTimeLink:
    """The link, untouched; for GET.

    Raises ``LinkInvalid``, ``LinkExpired`` or ``LinkUsed``.
    """
    link = OneTimeLink.objects.filter(purpose=purpose, digest=digest_of(raw)).first()
    if link is None or link.revoked_at is not None:
        raise LinkInvalid
    if link.used_at is not None:
        raise LinkUsed
    if link.expires_at <= timezone.now():
        raise LinkExpired
    return link


def consume(purpose: str, raw: str) -> OneTimeLink:
    """The link, used up; for POST, in the transaction of what it does, so that both happen or neither.

    Of two at once one wins; the other, like any later one, gets ``LinkUsed``. Raises like ``look``.
    """
    now = timezone.now()
    won = OneTimeLink.objects.filter(
        purpose=purpose,
        digest=digest_of(raw),
        used_at__isnull=True,
        revoked_at__isnull=True,
        expires_at__gt=now,
    ).update(used_at=now)
    if not won:
        look(purpose, raw)
        # Between the two questions its last second has passed.
        raise LinkExpired
    return OneTimeLink.objects.get(purpose=purpose, digest=digest_of(raw))


def revoke(purpose: str, subject: str) -> int:
    """Takes back all open links of a purpose and subject; how many there were."""
    return OneTimeLink.objects.filter(
        purpose=purpose, subject=subject, used_at__isnull=True, revoked_at__isnull=True
    ).update(revoked_at=timezone.now())


def forget_old(today: datetime.date | None = None, dry_run: bool = False) -> int:
    """Deletes links that have long been dead; how many. Run daily."""
    old = OneTimeLink.objects.filter(expires_at__lt=moment_of(today) - KEPT_FOR)
    return old.count() if dry_run else old.delete()[0]


def digest_of(raw: str) -> str:
    """What is kept of a token. No salt and no stretching: there is nothing to guess in 256 random bits."""
    return hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()
