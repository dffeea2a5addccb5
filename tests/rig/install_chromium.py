"""``make browser``: a Chromium for the browser tests, by whichever way is open."""

import os
import shutil
import subprocess
import sys

from tests.rig.chromium import find_chromium

CONNECT_MILLISECONDS = "15000"


def from_playwright() -> bool:
    """Playwright's own download, which some networks do not let through."""
    print("Asking Playwright for its Chromium ...", flush=True)
    environ = os.environ | {"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": CONNECT_MILLISECONDS}
    asked = subprocess.run(
        [sys.executable, "-m", "playwright", "install", "chromium"],
        env=environ,
        check=False,
        capture_output=True,
    )
    return asked.returncode == 0


def from_apt() -> bool:
    """The system's package, where this user may install packages without being asked for a password."""
    if not shutil.which("apt-get"):
        return False
    prefix: list[str] = []
    if os.geteuid() != 0:
        sudo = shutil.which("sudo")
        if not sudo or subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode:
            return False
        prefix = [sudo, "-n"]
    print("Asking the system's package manager for chromium ...", flush=True)
    subprocess.run([*prefix, "apt-get", "update", "-qq"], check=False)
    install = [*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
    return subprocess.run(install, check=False, stdout=subprocess.DEVNULL).returncode == 0


def chromium() -> str | None:
    """A Chromium that starts, installed if need be; None when no way was open."""
    found = find_chromium()
    for way in (from_playwright, from_apt):
        if not found and way():
            found = find_chromium()
    return found


MISSING = (
    "No Chromium: install the package chromium (or Google Chrome), or name one with CHROMIUM=/path/to/it."
)

if __name__ == "__main__":
    path = chromium()
    print(f"Chromium is at {path}" if path else MISSING)
    sys.exit(0 if path else 1)
