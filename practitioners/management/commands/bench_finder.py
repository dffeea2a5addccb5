"""Measures the finder beside a plain Django view and plain SQL, on scratch databases of several sizes."""

import json
import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from practitioners.bench.measure import measure
from practitioners.bench.postgres import postgres_url
from practitioners.bench.report import as_table
from practitioners.bench.scene import grow_with_progress, set_the_scene


class Command(BaseCommand):
    """``bench_finder --sizes 1000 10000 100000`` on SQLite; ``--postgres URL`` adds a PostgreSQL server."""

    help = "Measure the finder on scratch databases; nothing of this site is read or changed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--sizes", nargs="+", type=int, default=[1000, 10_000])
        parser.add_argument("--runs", type=int, default=100, help="requests of each kind")
        parser.add_argument(
            "--postgres",
            default="",
            help="URL of an empty scratch database, or 'own' to start a throw-away server",
        )
        parser.add_argument(
            "--inside", choices=["grow", "measure"], help="used by the command itself: one step, here"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if min(options["sizes"]) < 20 or options["runs"] < 5:
            raise CommandError("Give sizes of at least 20 people and at least 5 runs.")
        if options["inside"]:
            self._step(options)
            return
        with tempfile.TemporaryDirectory(prefix="handwell-bench-") as folder:
            results = {"SQLite": self._database(f"sqlite:///{folder}/bench.sqlite3", options)}
            if options["postgres"]:
                with postgres_url(options["postgres"], Path(folder)) as url:
                    results["PostgreSQL"] = self._database(url, options)
        self.stdout.write(as_table(results))

    def _database(self, url: str, options: dict[str, Any]) -> list[dict[str, Any]]:
        results = []
        for size in sorted(options["sizes"]):
            self._process(url, "grow", size, options["runs"])
            results.append(json.loads(self._process(url, "measure", size, options["runs"])))
        return results

    def _process(self, url: str, step: str, size: int, runs: int) -> str:
        """A process of its own for each step: what is measured starts with empty caches and memory."""
        command = [sys.executable, "manage.py", "bench_finder"]
        command += [f"--inside={step}", f"--runs={runs}", "--sizes", str(size)]
        environment = os.environ | {
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "site_core.settings.testing",
        }
        done = subprocess.run(  # noqa: S603 - our own command line
            command, cwd=settings.BASE_DIR, env=environment, stdout=subprocess.PIPE, text=True, check=False
        )
        if done.returncode:
            raise CommandError(f"The process to {step} stopped with status {done.returncode}; see above.")
        return done.stdout

    def _step(self, options: dict[str, Any]) -> None:
        size = options["sizes"][0]
        if options["inside"] == "grow":
            call_command("migrate", verbosity=0)
            set_the_scene()
            grow_with_progress(size, self.stderr)
            return
        self.stderr.write(f"{size:>8,} people: measuring")
        self.stdout.write(json.dumps({"people": size, **measure(options["runs"])}))
