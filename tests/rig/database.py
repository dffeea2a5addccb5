"""The test database: PostgreSQL as Django makes it, SQLite as a copy of a file migrated once.

Migrating takes ten seconds, copying a file none. The file is kept below ``.cache`` under a name that changes
with our migrations and with the locked versions of everybody else's.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, connections
from django.test.utils import setup_databases, teardown_databases

ROOT = Path(__file__).resolve().parent.parent.parent
CACHE = ROOT / ".cache" / "test-schema"
#: One for each branch somebody goes back and forth between.
KEPT = 8


def schema_parts() -> dict[str, str]:
    """What the schema is made of, each with a digest: our migrations; the locked versions of everybody
    else's, and the list of claims that one of ours reads.
    """
    read_too = (ROOT / "uv.lock", ROOT / "site_core" / "claims" / "defaults.toml")
    ours = sorted(ROOT.glob("*/migrations/*.py"))
    parts = {str(path.relative_to(ROOT)): path.read_bytes() for path in ours}
    parts["read too"] = b"".join(path.read_bytes() for path in read_too)
    return {name: hashlib.sha256(content).hexdigest() for name, content in parts.items()}


def schema_digest() -> str:
    """A name for the schema."""
    return hashlib.sha256(json.dumps(schema_parts()).encode()).hexdigest()[:16]


def migrated_file() -> Path:
    """The SQLite file with every migration applied; made when it is not there yet.

    A file of which every migration is still the same is taken as the start, so that a new migration costs
    seconds. Several processes may make it at once: each works on its own copy and the last rename wins.
    """
    wanted = CACHE / f"{schema_digest()}.sqlite3"
    if wanted.exists():
        return wanted
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        fresh = Path(folder) / "fresh.sqlite3"
        base = earlier_file()
        if base is not None:
            shutil.copyfile(base, fresh)
        if not (base is not None and _migrate(fresh)):
            fresh.unlink(missing_ok=True)
            if not _migrate(fresh):
                raise RuntimeError("The migrations do not run: see above.")
        wanted.with_suffix(".json").write_text(json.dumps(schema_parts()), encoding="utf-8")
        fresh.replace(wanted)
        _forget_old_files()
    return wanted


def earlier_file() -> Path | None:
    """The newest file made of nothing that has changed since, or gone."""
    parts = schema_parts().items()
    for notes in sorted(CACHE.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True):
        file = notes.with_suffix(".sqlite3")
        if file.exists() and json.loads(notes.read_text(encoding="utf-8")).items() <= parts:
            return file
    return None


def _migrate(file: Path) -> bool:
    environ = {"DATABASE_URL": f"sqlite:///{file}", "DJANGO_SETTINGS_MODULE": "site_core.settings.testing"}
    command = [sys.executable, "manage.py", "migrate", "--verbosity=0"]
    return subprocess.run(command, cwd=ROOT, env=os.environ | environ, check=False).returncode == 0


def _forget_old_files() -> None:
    newest_first = sorted(CACHE.glob("*.sqlite3"), key=lambda path: path.stat().st_mtime, reverse=True)
    for file in newest_first[KEPT:]:
        file.unlink(missing_ok=True)
        file.with_suffix(".json").unlink(missing_ok=True)


class TestDatabase:
    """The database of one test process."""

    __test__ = False

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made_by_django: list[Any] = []

    def begin(self) -> None:
        """Point Django at a fresh database, and remember its rows for tests that need a flush after them."""
        if connection.vendor == "sqlite":
            connection.close()
            path = self.folder / "handwell.sqlite3"
            shutil.copyfile(migrated_file(), path)
            settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = str(path)
            # On the class: while a browser is open its event loop runs in this thread, and Django hands out
            # another connection object, which would know nothing to put back.
            wrapper = type(connections["default"])
            wrapper._test_serialized_contents = connection.creation.serialize_db_to_string()
        else:
            self.made_by_django = setup_databases(
                verbosity=0, interactive=False, aliases={"default"}, serialized_aliases={"default"}
            )

    def end(self) -> None:
        """Leave nothing behind."""
        if self.made_by_django:
            teardown_databases(self.made_by_django, verbosity=0)
        else:
            connection.close()
