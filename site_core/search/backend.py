"""The search backend of the site, chosen by database: ``WAGTAILSEARCH_BACKENDS`` names this module."""

from typing import Any

from django.db import connection
from modelsearch.backends.base import BaseSearchBackend


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:  # noqa: N802 (the name that modelsearch looks up)
    """A backend for the default database; other databases than our two get modelsearch's own."""
    # Imported here: each of the two modules needs its own database driver.
    if connection.vendor == "sqlite":
        from site_core.search.backend_sqlite import Backend

        return Backend(params)
    if connection.vendor == "postgresql":
        from site_core.search.backend_postgres import Backend as PostgresBackend

        return PostgresBackend(params)
    from modelsearch.backends import database

    return database.SearchBackend(params)
