"""Where somebody is signed in from, no finer than they need to recognise it."""

import datetime
import ipaddress
from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models.signals import pre_save

from site_core.daily.registry import moment_of

#: Bits that are kept: the network of a provider, not the line of a household.
KEPT = {4: 24, 6: 48}


def coarse(address: str) -> str:
    """The network that an address is in. Raises ``ValueError`` for something else."""
    version = ipaddress.ip_address(address).version
    return str(ipaddress.ip_network(f"{address}/{KEPT[version]}", strict=False).network_address)


def forget_the_line(sender: type[UserSession], instance: UserSession, **kwargs: Any) -> None:
    """Stores the network in place of the address."""
    instance.ip = coarse(instance.ip)


def forget_sessions(today: datetime.date | None = None, dry_run: bool = False) -> int:
    """Removes sessions that have run out; how many."""
    old = Session.objects.filter(expire_date__lt=moment_of(today))
    count = old.count() if dry_run else old.delete()[0]
    if not dry_run:
        forget_ended()
    return count


def forget_ended() -> int:
    """Takes out of the list what somebody has signed out of, or left for too long; how many rows."""
    running = Session.objects.values("session_key")
    return UserSession.objects.exclude(session_key__in=running).delete()[0]


def watch_sessions() -> None:
    """Sees to every session that is recorded."""
    pre_save.connect(forget_the_line, sender=UserSession, dispatch_uid="site_core.accounts.networks")
