"""An import that is killed at any point leaves nothing behind, and can simply be run again."""

from pathlib import Path

import pytest
from django.db import connection

from tests.practitioners.importing.kills import COUNTED, Site, kill_imports, people_file

#: Ten thousand rows and twenty kills are a command: ``python -m tests.practitioners.importing.kills``.
ROWS = 400
KILLS = 3
PROBLEMS = (
    "from practitioners.models import FinderPage; from wagtail.models import Page; "
    "print('TREE', len(Page.find_problems()[0]), FinderPage.objects.get().numchild)"
)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="makes a database in a file of its own")
def test_a_killed_import_leaves_nothing_and_the_next_one_everything(tmp_path: Path) -> None:
    site, people = Site(tmp_path), people_file(tmp_path, ROWS)
    left, _length = kill_imports(site, people, KILLS)
    assert left == 0
    assert site.counts() == (0,) * len(COUNTED)
    site.run("import_practitioners", people)
    assert site.counts() == (ROWS,) * len(COUNTED)
    assert f"TREE 0 {ROWS}" in site.run("shell", "--no-imports", "-c", PROBLEMS)
    first, again, rows = tmp_path / "first.csv", tmp_path / "again.csv", site.checksum()
    site.run("export_practitioners", first)
    assert f"{ROWS} the same" in site.run("import_practitioners", people)
    assert site.checksum() == rows
    site.run("export_practitioners", again)
    assert first.read_bytes() == again.read_bytes()
