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

from practitioners.bench.postgres import postgres_url
from practitioners.bench.report import as_table


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
        parser.add_argument("--inside", action="store_true", help="used by the command itself: measure here")

    def handle(self, *args: Any, **options: Any) -> None:
        if min(options["sizes"]) < 20 or options["runs"] < 5:
            raise CommandError("Give sizes of at least 20 people and at least 5 runs.")
        if options["inside"]:
            self._measure_here(options)
            return
        with tempfile.TemporaryDirectory(prefix="handwell-bench-") as folder:
            results = {"SQLite": self._in_process(f"sqlite:///{folder}/bench.sqlite3", options)}
            if options["postgres"]:
                with postgres_url(options["postgres"], Path(folder)) as url:
                    results["PostgreSQL"] = self._in_process(url, options)
        self.stdout.write(as_table(results))

    def _in_process(self, url: str, options: dict[str, Any]) -> list[dict[str, Any]]:
        """A process of its own for each database: connections, caches and memory start empty."""
        command = [
            sys.executable,
            "manage.py",
            "bench_finder",
            "--inside",
            f"--runs={options['runs']}",
            "--sizes",
        ]
        command += [str(size) for size in options["sizes"]]
        environment = os.environ | {
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "site_core.settings.testing",
        }
        done = subprocess.run(  # noqa: S603 - our own command line
            command, cwd=settings.BASE_DIR, env=environment, stdout=subprocess.PIPE, text=True, check=False
        )
        if done.returncode:
            raise CommandError(f"The measuring process stopped with status {done.returncode}; see above.")
        results: list[dict[str, Any]] = json.loads(done.stdout)
        return results

    def _measure_here(self, options: dict[str, Any]) -> None:
        from practitioners.bench.scene import measure_sizes

        call_command("migrate", verbosity=0)
        results = measure_sizes(sorted(options["sizes"]), options["runs"], self.stderr)
        self.stdout.write(json.dumps(results))
