"""Full-text search on PostgreSQL."""

from typing import Any

from modelsearch.backends.database.postgres.postgres import PostgresIndex, PostgresSearchBackend

from site_core.search.norms import NormsOnRebuildOnly

#: Named, because the server's default depends on the locale it was created with.
SEARCH_CONFIG = "english"


class Index(NormsOnRebuildOnly, PostgresIndex):
    """Saves without rewriting the whole table."""


class Backend(PostgresSearchBackend):
    """Stock queries, which rank within one scan, on an index that is cheap to save to."""

    index_class = Index

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__({"SEARCH_CONFIG": SEARCH_CONFIG} | params)
