"""What ``make test`` runs: every test on SQLite, then on PostgreSQL those that need no browser."""

import os
import subprocess
import sys
import time

from tests.rig.install_chromium import MISSING, chromium
from tests.rig.postgres import postgres

#: Settings of a site on this machine must not leak into the tests.
OURS = ("DATABASE_URL", "DEBUG", "SECRET_KEY", "DJANGO_SETTINGS_MODULE", "MEDIA_ROOT", "STATIC_ROOT")


def clean_environment() -> dict[str, str]:
    """The environment without what belongs to a site."""
    return {
        name: value
        for name, value in os.environ.items()
        if name not in OURS and not name.startswith("HANDWELL_")
    }


def run(name: str, *options: str, **environ: str) -> bool:
    """One run of pytest; whether everything passed."""
    print(f"\n{name}", flush=True)
    workers = min(os.cpu_count() or 1, 8)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--quiet",
        f"--numprocesses={workers}",
        "--dist=loadgroup",
        *options,
    ]
    return subprocess.run(command, env=clean_environment() | environ, check=False).returncode == 0


def main() -> int:
    started = time.monotonic()
    path = chromium()
    if path is None:
        print(MISSING)
        return 1
    with postgres(os.environ) as (url, server):
        print(f"Testing with Chromium at {path}, SQLite, and {server}.")
        passed = {
            "SQLite": run("On SQLite, the browser included:", CHROMIUM=path),
            "PostgreSQL": run("On PostgreSQL:", "-m", "not browser", CHROMIUM=path, DATABASE_URL=url),
        }
    seconds = time.monotonic() - started
    failed = [name for name, well in passed.items() if not well]
    if failed:
        print(f"\nFAILED on {' and '.join(failed)} ({seconds:.0f} s).")
        return 1
    print(f"\nAll tests passed, on SQLite and on PostgreSQL ({seconds:.0f} s).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
