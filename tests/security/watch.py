"""Which rows a request has written, seen at the database's own door."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

WRITES = re.compile(r'^\s*(?:INSERT(?: OR IGNORE)? INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?', re.I)


@contextmanager
def written_tables() -> Iterator[set[str]]:
    """The tables that are written to meanwhile, by their names in the database."""
    seen: set[str] = set()

    def look(execute: Any, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if found := WRITES.match(sql):
            seen.add(found[1])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(look):
        yield seen
