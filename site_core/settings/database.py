"""From ``DATABASE_URL`` to Django's database settings: SQLite tuned for a web site, or PostgreSQL."""

from pathlib import Path
from typing import Any

import dj_database_url

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; "
    "PRAGMA cache_size=-16000;"
)


def database_from_url(url: str, *, default_path: Path, statement_ms: int = 0) -> dict[str, Any]:
    """Settings for one database.

    ``url`` is empty (SQLite at ``default_path``), ``sqlite:///…`` or ``postgres://…``.
    SQLite writes with IMMEDIATE transactions, so that two writers queue for the busy timeout (5 s) instead
    of one failing half-way; PostgreSQL gives up connecting after 2 s and on a statement after
    ``statement_ms`` (0 for never), so that a hanging server becomes an error page and not a hanging site.
    """
    config = dict(dj_database_url.parse(url or f"sqlite:///{default_path}", conn_max_age=60))
    config["CONN_HEALTH_CHECKS"] = True
    options = config.setdefault("OPTIONS", {})
    if config["ENGINE"].endswith("sqlite3"):
        options.update(transaction_mode="IMMEDIATE", timeout=5, init_command=SQLITE_PRAGMAS)
    elif config["ENGINE"].endswith("postgresql"):
        options.setdefault("connect_timeout", 2)
        options.setdefault("options", f"-c statement_timeout={statement_ms}")
    return config
