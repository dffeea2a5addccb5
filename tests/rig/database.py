"""The test database: PostgreSQL as Django makes it, SQLite as a copy of a file migrated once.

Migrating takes ten seconds, copying a file none. The file is kept below ``.cache`` under a name that changes
with our migrations and with the locked versions of everybody else's.
"""

import hashlib
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


def schema_digest() -> str:
    """A name for the schema: the migrations of this project, and the lock file for those of its packages."""
    digest = hashlib.sha256((ROOT / "uv.lock").read_bytes())
    for path in sorted(ROOT.glob("*/migrations/*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def migrated_file() -> Path:
    """The SQLite file with every migration applied; made when it is not there yet.

    Several processes may make it at once: each works on a file of its own and the last rename wins.
    """
    wanted = CACHE / f"{schema_digest()}.sqlite3"
    if wanted.exists():
        return wanted
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        fresh = Path(folder) / "fresh.sqlite3"
        subprocess.run(
            [sys.executable, "manage.py", "migrate", "--verbosity=0"],
            cwd=ROOT,
            env=os.environ
            | {"DATABASE_URL": f"sqlite:///{fresh}", "DJANGO_SETTINGS_MODULE": "site_core.settings.testing"},
            check=True,
        )
        for outdated in CACHE.glob("*.sqlite3"):
            outdated.unlink(missing_ok=True)
        fresh.replace(wanted)
    return wanted


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
