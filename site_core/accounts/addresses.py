"""An account has one address: the one of the user, and allauth's record of who has confirmed it."""

from typing import Any

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models.signals import post_save

from site_core.models import User


def trust(user: User) -> None:
    """Says that the address of an account is known to be that person's, as if they had confirmed it."""
    with transaction.atomic():
        EmailAddress.objects.filter(user=user).exclude(email=user.email).delete()
        EmailAddress.objects.update_or_create(
            user=user, email=user.email, defaults={"verified": True, "primary": True}
        )


def forget_changes(user: User) -> None:
    """Drops an address somebody was changing to: its link is dead from now on."""
    EmailAddress.objects.filter(user=user, verified=False).exclude(email=user.email).delete()


def follow_user(
    sender: type[User],
    instance: User,
    created: bool,
    update_fields: Any = None,
    raw: bool = False,
    **kwargs: Any,
) -> None:
    """Keeps allauth's record in step with an address that an operator sets.

    Whoever runs ``createsuperuser`` has the server in their hands: a mail that may never come must not lock
    the first operator out. Anybody else confirms a new address at the next signing in.
    """
    if raw or (update_fields is not None and "email" not in update_fields):
        return
    if created:
        if instance.is_superuser:
            trust(instance)
        return
    confirmed = EmailAddress.objects.filter(user=instance, primary=True).exclude(email=instance.email)
    if confirmed.exists():
        EmailAddress.objects.filter(user=instance).delete()
        EmailAddress.objects.create(user=instance, email=instance.email, primary=True)


def watch_users() -> None:
    """Sees to every account that is saved."""
    post_save.connect(follow_user, sender=User, dispatch_uid="site_core.accounts.addresses")
