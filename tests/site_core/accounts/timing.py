"""Whether the time of an answer tells who has an account: ``python -m tests.site_core.accounts.timing 50``.

Counts the processor's time, which other work on the machine changes little; the password is hashed as on a
real site. On the database of ``DATABASE_URL``, in which nothing is left behind.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable

import django

KNOWN = "timing-known@example.org"


def main(pairs: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_core.settings.dev")
    django.setup()
    # Both need the settings.
    from django.db import transaction
    from django.test.utils import setup_test_environment

    from site_core.models import User

    setup_test_environment()
    with transaction.atomic():
        User.objects.create_superuser(KNOWN, "a rather long secret")
        for name, flow in FLOWS.items():
            known, nobody = measure(flow, pairs)
            gap = abs(statistics.median(known) - statistics.median(nobody))
            later = sum((a > b) + (a == b) / 2 for a in known for b in nobody) / pairs**2
            print(f"{name}: {statistics.median(known):.1f} ms, gap {gap:.1f} ms, known later in {later:.0%}")
        transaction.set_rollback(True)


def measure(flow: Callable[..., object], pairs: int) -> tuple[list[float], list[float]]:
    """Milliseconds for an address with an account and for as many without, in turns."""
    from django.core.cache import cache
    from django.db import transaction
    from django.test import Client

    taken: tuple[list[float], list[float]] = ([], [])
    for number in range(2 * pairs):
        is_nobody = (number + number // 2) % 2
        cache.clear()
        with transaction.atomic():
            client, began = Client(), time.thread_time()
            flow(client, f"timing-{number}@example.org" if is_nobody else KNOWN)
            taken[is_nobody].append((time.thread_time() - began) * 1000)
            transaction.set_rollback(True)
    return taken


FLOWS: dict[str, Callable[..., object]] = {
    "signing in": lambda client, email: client.post(
        "/account/login/", {"login": email, "password": "not the password"}
    ),
    "a new password": lambda client, email: client.post("/account/password/reset/", {"email": email}),
    "signing up": lambda client, email: client.post(
        "/account/signup/", {"email": email, "password1": "a rather long secret"}
    ),
}

if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
