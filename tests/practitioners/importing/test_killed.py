"""An import that is killed at any point leaves nothing behind, and can simply be run again."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests.practitioners.importing.files import ANN, csv_of

ROWS = 400
KILLS = 3


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("import") / "people.csv"
    rows = (
        ANN | {"external_id": f"r-{n}", "name": f"Person {n}", "phone": f"0113 496 {n:04}"}
        for n in range(ROWS)
    )
    file.write_bytes(csv_of(*rows))
    return file


class Site:
    """A site of its own in a file, which other processes can open."""

    def __init__(self, folder: Path) -> None:
        self.environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "site_core.settings.testing",
            "DATABASE_URL": f"sqlite:///{folder / 'site.sqlite3'}",
        }

    def start(self, *args: object) -> subprocess.Popen:
        command = [sys.executable, "manage.py", *map(str, args)]
        return subprocess.Popen(
            command,
            cwd=settings.BASE_DIR,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, *args: object) -> str:
        process = self.start(*args)
        said, _ = process.communicate(timeout=300)
        assert process.returncode == 0, said
        return said

    def count(self) -> str:
        asked = (
            "from practitioners.models import *; from wagtail.models import Page; "
            "print('COUNT', PractitionerPage.objects.count(), Listing.objects.count(), "
            "Origin.objects.count(), Location.objects.count(), len(Page.find_problems()[0]), "
            "FinderPage.objects.get().numchild)"
        )
        return self.run("shell", "--no-imports", "-c", asked).partition("COUNT ")[2].strip()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="makes a database in a file of its own")
def test_a_killed_import_leaves_nothing_and_the_next_one_everything(tmp_path: Path, people: Path) -> None:
    site, dice = Site(tmp_path), random.Random(7)
    site.run("migrate", "--verbosity", 0)
    made = "from tests.factories import the_finder; the_finder()"  # the page that profiles live below
    site.run("shell", "--no-imports", "-c", made)
    started = time.monotonic()
    site.run("import_practitioners", people, "--dry-run")
    longest = (time.monotonic() - started) * 1.3
    nothing = "0 0 0 0 0 0"
    for _ in range(KILLS):
        process = site.start("import_practitioners", people)
        time.sleep(dice.uniform(0.3, 1.0) * longest)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        if (found := site.count()) != nothing:
            # It had finished before it was killed: then all of it is there.
            assert found == f"{ROWS} {ROWS} {ROWS} {ROWS} 0 {ROWS}"
            break
    site.run("import_practitioners", people)
    assert site.count() == f"{ROWS} {ROWS} {ROWS} {ROWS} 0 {ROWS}"
    first, again = tmp_path / "first.csv", tmp_path / "again.csv"
    site.run("export_practitioners", first)
    assert f"{ROWS} the same" in site.run("import_practitioners", people)
    site.run("export_practitioners", again)
    assert first.read_bytes() == again.read_bytes()
