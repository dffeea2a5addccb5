"""Undoing a change of address from the mail to the former one, by somebody whose account was taken over.

Whoever got in could change the password or the address once more, so neither takes the link back. Putting
an address back ends the links of the changes that came after it, and not those of earlier ones: the owner's
own address is the earliest.
"""

import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from site_core.accounts.addresses import trust
from site_core.audit import audit
from site_core.daily.registry import moment_of
from site_core.mail import queue
from site_core.models import FormerAddress, OneTimeLink, User
from site_core.navigation import navigation_url
from site_core.one_time_links import LinkInvalid, consume, issue

PURPOSE = "former_address"
#: As long as somebody who leaves can change their mind: what a thief sets off is not over sooner.
LIFETIME = datetime.timedelta(days=14)
#: A second step that was set up this shortly before the change is taken for part of the same break-in.
SUSPECT = datetime.timedelta(days=1)


class AddressTakenError(Exception):
    """The former address has an account of its own by now."""


def offer(email: str, user: User) -> str:
    """The path that puts an address back, for the mail that tells of its change."""
    former = FormerAddress.objects.create(user=user, email=email)
    return reverse(
        "account_put_address_back",
        args=[issue(PURPOSE, f"account:{user.pk}", lifetime=LIFETIME, data={"former": former.pk})],
    )


def former_address(link: OneTimeLink) -> FormerAddress:
    """What a link is about. Raises ``LinkInvalid`` where the account, or this change of it, is gone."""
    former = FormerAddress.objects.filter(pk=link.data["former"]).select_related("user").first()
    if former is None:
        raise LinkInvalid
    return former


def put_back(raw: str) -> User:
    """Gives an account its former address and no password, and signs everybody out of it.

    Raises a ``LinkError``, or ``AddressTakenError``, which leaves the link as it was.
    """
    with transaction.atomic():
        former = former_address(consume(PURPOSE, raw))
        user = User.objects.select_for_update().get(pk=former.user_id)
        if _is_taken(former):
            raise AddressTakenError
        left, user.email = user.email, former.email
        user.set_unusable_password()
        user.save(update_fields=["email", "password"])
        trust(user)
        for session in UserSession.objects.filter(user=user):
            session.end()
        if not user.has_perm("wagtailadmin.access_admin"):
            since = former.replaced_at - SUSPECT
            Authenticator.objects.filter(user=user, created_at__gte=since).delete()
        FormerAddress.objects.filter(user=user, pk__gte=former.pk).delete()
        button = {"button_url": navigation_url("contact") or "/", "button_label": _("Tell us it was not me")}
        queue("account/address_put_back", left, button)
    audit("address_put_back", account=user.pk)
    return user


def forget_old(today: datetime.date | None = None, dry_run: bool = False) -> int:
    """Deletes those that no link can put back any more; how many. Run daily."""
    old = FormerAddress.objects.filter(replaced_at__lt=moment_of(today) - LIFETIME)
    return old.count() if dry_run else old.delete()[0]


def _is_taken(former: FormerAddress) -> bool:
    others = EmailAddress.objects.filter(email__iexact=former.email, verified=True).exclude(
        user=former.user_id
    )
    accounts = User.objects.filter(email__iexact=former.email).exclude(pk=former.user_id)
    return others.exists() or accounts.exists()
