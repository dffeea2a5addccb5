"""The daily run is killed at seeded moments: nothing is half done, nobody is written to twice."""

import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from tests.rig.database import ROOT, migrated_file

SEED, KILLS = 20261127, 4
#: The longest that a run is left to work before it is killed (seconds); a whole one takes about two.
LONGEST = 1.2


class Scene:
    """A database and a mail folder for processes of their own."""

    def __init__(self, folder: Path) -> None:
        self.mails = folder / "mails"
        self.mails.mkdir()
        database = folder / "killed.sqlite3"
        shutil.copyfile(migrated_file(), database)
        self.environment = os.environ | {
            "DATABASE_URL": f"sqlite:///{database}",
            "DJANGO_SETTINGS_MODULE": "site_core.settings.testing",
            "MAIL_FOLDER": str(self.mails),
        }

    def start(self, step: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "tests.practitioners.freshness.scene_of_kills", step]
        return subprocess.Popen(
            command,
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def finish(self, step: str) -> str:
        process = self.start(step)
        output = process.communicate()[0]
        assert process.returncode == 0, step
        return output

    def report(self) -> dict[str, Any]:
        return json.loads(self.finish("report"))


def check(facts: dict[str, Any]) -> None:
    """Whoever is hidden or was told has a mail that says so, and the other way round."""
    by_kind: dict[str, list[str]] = {}
    for kind, to in facts["mails"]:
        by_kind.setdefault(kind, []).append(to)
    assert all(count == 1 for addresses in by_kind.values() for count in Counter(addresses).values())
    assert sorted(by_kind.get("freshness/paused", [])) == sorted(facts["paused"])
    told_before = {to for to in facts["told"] if to not in by_kind.get("freshness/pausing", [])}
    assert all(int(to.removeprefix("person").partition("@")[0]) % 3 == 2 for to in told_before)


def test_killed_at_any_point_it_leaves_nothing_half_done(tmp_path: Path) -> None:
    scene, dice = Scene(tmp_path), random.Random(SEED)
    scene.finish("grow")
    cut_short = 0
    for _kill in range(KILLS):
        process = scene.start("run")
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        time.sleep(dice.uniform(0.05, LONGEST))
        process.kill()
        process.communicate()
        facts = scene.report()
        check(facts)
        cut_short += not facts["succeeded"]
    assert cut_short
    scene.finish("run")
    scene.finish("run")
    facts = scene.report()
    check(facts)
    kinds = Counter(kind for kind, _to in facts["mails"])
    assert kinds == {
        "freshness/still_right": 8,
        "freshness/pausing": 8,
        "freshness/paused": 8,
        "freshness/credential_lapses": 6,
    }
    assert facts["succeeded"]
    written = Counter(
        path.read_text().partition("Message-ID: ")[2].split()[0] for path in scene.mails.iterdir()
    )
    assert set(written.values()) == {1}
    # A mail in the hands of a killed process may or may not have gone out; it is never sent a second time.
    assert 30 - KILLS <= sum(written.values()) <= 30
