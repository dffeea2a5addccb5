"""Finds a Chromium: the system's own, else the one Playwright has downloaded."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SYSTEM_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
#: Quiet and offline: no sandbox (containers run as root), no component updates, no name leaves this machine.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)


def runs(path: str) -> bool:
    """Whether the program starts; Ubuntu's ``chromium-browser`` may be a stub that only names a snap."""
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and b"Chrom" in answer.stdout


def playwrights_own() -> str | None:
    """The browser that ``playwright install`` has put into its cache, if it has."""
    # In a process of its own: Playwright leaves an event loop behind in the one that asks it.
    question = (
        "from playwright.sync_api import sync_playwright as start\n"
        "with start() as playwright: print(playwright.chromium.executable_path)"
    )
    answer = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=False)
    path = answer.stdout.strip()
    return path if path and Path(path).exists() else None


def find_chromium() -> str | None:
    """The path of a Chromium that starts; ``CHROMIUM`` in the environment is asked first. None if none."""
    wanted = os.environ.get("CHROMIUM")
    for candidate in (wanted, *map(shutil.which, SYSTEM_NAMES), playwrights_own()):
        if candidate and runs(candidate):
            return candidate
    return None


if __name__ == "__main__":
    found = find_chromium()
    print(found or "no Chromium found")
    sys.exit(0 if found else 1)
