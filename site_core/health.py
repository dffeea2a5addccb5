"""Whether the parts that this process needs are there: for load balancers and monitors."""

import logging
import uuid
from collections.abc import Callable
from functools import cache

from django.core.cache import cache as default_cache
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

logger = logging.getLogger(__name__)


class PartError(Exception):
    """A part answers, but not as it must."""


def database_answers() -> None:
    """A query comes back; the connection gives up after the 2 s that the settings allow."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


@cache
def newest_migrations() -> frozenset[tuple[str, str]]:
    """The last migration of every app; read from disk once, which takes a second."""
    return frozenset(MigrationLoader(None).graph.leaf_nodes())


def migrations_are_applied() -> None:
    """The database has the schema that this code expects."""
    missing = newest_migrations() - MigrationRecorder(connection).applied_migrations().keys()
    if missing:
        raise PartError(f"not applied: {sorted(missing)}")


def cache_remembers() -> None:
    """What is written to the cache can be read back."""
    probe = uuid.uuid4().hex
    default_cache.set("health", probe, timeout=10)
    # Another probe may have written in between; only an empty answer is a broken cache.
    if default_cache.get("health") is None:
        raise PartError("the cache forgets what it is given")


PARTS: dict[str, Callable[[], None]] = {
    "database": database_answers,
    "migrations": migrations_are_applied,
    "cache": cache_remembers,
}


def state_of_parts() -> dict[str, bool]:
    """Name of each part -> whether it works. Reasons go to the log; they may name hosts and paths."""
    return {name: _works(name, check) for name, check in PARTS.items()}


def _works(name: str, check: Callable[[], None]) -> bool:
    try:
        check()
    except Exception:  # whatever is wrong with a part, the answer is that it does not work
        logger.exception("Health check failed: %s", name)
        return False
    return True
