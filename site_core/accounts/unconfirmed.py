"""The end of accounts that somebody opened and never confirmed.

The address may be another person's, who never asked for anything: it is not kept.
"""

import datetime
from collections.abc import Iterator
from typing import Any

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from site_core.daily.registry import moment_of
from site_core.mail.outbox import forget
from site_core.models import User

#: Days; the link in the mail is good for three, and signing in sends another.
KEPT_FOR = 14


def forget_unconfirmed(today: datetime.date | None = None, dry_run: bool = False) -> int:
    """Deletes them, each in a transaction of its own; how many."""
    since, count = moment_of(today) - datetime.timedelta(days=KEPT_FOR), 0
    for pk in list(_unconfirmed(since).values_list("pk", flat=True)):
        with transaction.atomic():
            # Read again below a lock: they may be confirming at this moment.
            user = _unconfirmed(since).select_for_update(of=("self",)).filter(pk=pk).first()
            if user is None or any(_belongings(user)):
                continue
            count += 1
            if not dry_run:
                forget(user.email)
                user.delete()
    return count


def _unconfirmed(since: datetime.datetime) -> QuerySet[User]:
    """Opened by a visitor before then, never confirmed, never used. The CMS makes none of these rows."""
    addresses = EmailAddress.objects.filter(user=OuterRef("pk"))
    return User.objects.filter(
        Exists(addresses.filter(verified=False)),
        ~Exists(addresses.filter(verified=True)),
        last_login=None,
        date_joined__lt=since,
        is_staff=False,
        is_superuser=False,
        groups=None,
    ).order_by("pk")


def _belongings(user: User) -> Iterator[bool]:
    """Whether anything but the address hangs on an account, by table: a profile an editor gave to it, say."""
    for relation in User._meta.get_fields(include_hidden=True):
        model: Any = relation.related_model
        if relation.auto_created and not relation.concrete and model is not EmailAddress:
            yield model._base_manager.filter(**{relation.field.name: user}).exists()  # type: ignore[union-attr]
