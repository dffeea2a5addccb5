"""Killing imports at random points; ``python -m tests.practitioners.importing.kills 10000 20`` takes a while.

The site is a file of its own, so that its rows can be compared byte by byte whenever the process is dead.
"""

import hashlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from tests.rig.database import ROOT, migrated_file

SEED = 7
#: For each kill that came too late because the import had finished, another is tried.
TRIES = 5
#: With its own tables beside it; those are compared.
VIRTUAL = "CREATE VIRTUAL TABLE%"
COUNTED = ("practitioners_practitionerpage", "practitioners_listing", "practitioners_origin")


def people_file(folder: Path, rows: int) -> Path:
    """A list of so many people."""
    file = folder / "people.csv"
    people = (f"r-{n},Person {n},Leeds,LS1 4AP,0113 4 {n:06}\n" for n in range(rows))
    file.write_text("external_id,name,town,postcode,phone\n" + "".join(people))
    return file


class Site:
    """A site with a finder and nobody in it, which other processes can open."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.file = folder, folder / "site.sqlite3"
        self.environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "site_core.settings.testing",
            "DATABASE_URL": f"sqlite:///{self.file}",
        }
        shutil.copy(migrated_file(), self.file)
        made = "from tests.factories import the_finder; the_finder()"  # the page that profiles live below
        self.run("shell", "--no-imports", "-c", made)

    def start(self, *args: object) -> subprocess.Popen[str]:
        """A management command on its way."""
        return subprocess.Popen(
            [sys.executable, "manage.py", *map(str, args)],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, *args: object) -> str:
        """What a management command says. Raises ``RuntimeError`` where it fails."""
        process = self.start(*args)
        said, _ = process.communicate()
        if process.returncode:
            raise RuntimeError(said)
        return said

    def checksum(self) -> str:
        """Of every row of every table."""
        digest = hashlib.sha256()
        with closing(sqlite3.connect(self.file)) as database:
            named = database.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE ? ORDER BY name",
                [VIRTUAL],
            )
            for (table,) in named.fetchall():
                for row in sorted(map(repr, database.execute(f'SELECT * FROM "{table}"'))):
                    digest.update(f"{table} {row}".encode())
        return digest.hexdigest()

    def counts(self) -> tuple[int, ...]:
        """How many profiles, and rows beside them."""
        with closing(sqlite3.connect(self.file)) as database:
            return tuple(database.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in COUNTED)

    def keep(self) -> Path:
        """A copy to go back to; with every change in the one file."""
        with closing(sqlite3.connect(self.file)) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return Path(shutil.copy(self.file, self.folder / "kept.sqlite3"))

    def go_back(self, kept: Path) -> None:
        """As it was when the copy was made."""
        for beside in self.folder.glob(f"{self.file.name}-*"):
            beside.unlink()
        shutil.copy(kept, self.file)


def kill_imports(site: Site, people: Path, kills: int, seed: int = SEED) -> tuple[int, float]:
    """Kills imports at random points: how many left anything behind, and the seconds a whole one takes."""
    kept, before, dice = site.keep(), site.checksum(), random.Random(seed)
    started = time.monotonic()
    site.run("import_practitioners", people)
    length, whole = time.monotonic() - started, site.counts()
    site.go_back(kept)
    killed = left = 0
    for _ in range(kills * TRIES):
        process = site.start("import_practitioners", people)
        try:
            process.wait(dice.uniform(0.05, 1.0) * length)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        process.communicate()
        # One that had saved everything and was about to say so was not interrupted.
        if process.returncode == -signal.SIGKILL and site.counts() != whole:
            killed += 1
            left += site.checksum() != before
        if any(site.counts()):
            site.go_back(kept)
        if killed == kills:
            return left, length
    raise RuntimeError(f"Only {killed} of {kills} imports were still running when they were to be killed.")


def main(rows: int, kills: int) -> int:
    with tempfile.TemporaryDirectory(prefix="handwell-kills-") as name:
        site, people = Site(Path(name)), people_file(Path(name), rows)
        left, length = kill_imports(site, people, kills)
        print(f"{rows:,} people, {length:.0f} s when nobody stops it (seed {SEED})")
        print(f"{kills} imports killed: {left} left anything behind")
        site.run("import_practitioners", people)
        first = (site.counts(), site.checksum())
        print(f"run once more: {first[0]} profiles, listings and origins; sha256 {first[1][:16]}")
        said = site.run("import_practitioners", people).strip().splitlines()[-1]
        again = (site.counts(), site.checksum())
        print(f"and again: {said} {'The same rows.' if again == first else 'OTHER ROWS.'}")
    return int(bool(left) or first[0] != (rows,) * len(COUNTED) or again != first)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:] or ("10000", "20"))))
