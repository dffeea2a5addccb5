"""A site as visitors get it: bundled and compressed files, no debugging, a real server. For measurements."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.serve_demo import command
from tests.rig.database import ROOT, migrated_file

SECONDS_TO_START = 60


@contextmanager
def production_site(*filling: str) -> Iterator[str]:
    """The address of a server on a fresh database, filled by a management command; gone afterwards.

    ``filling`` is the command with its arguments, such as ``"load_demo"``. Static files come from
    ``staticfiles/``, which ``make`` keeps up to date.
    """
    with tempfile.TemporaryDirectory(prefix="handwell-site-") as folder:
        shutil.copy(migrated_file(), f"{folder}/site.sqlite3")
        media = Path(folder) / "media"
        environment = os.environ | {
            "DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
            "MEDIA_ROOT": str(media),
            "DJANGO_SETTINGS_MODULE": "site_core.settings.dev",
            "DEBUG": "0",
            "HANDWELL_SEARCHES_PER_MINUTE": "0",
        }
        fill = [sys.executable, "manage.py", *filling, "--verbosity=0"]
        subprocess.run(fill, cwd=ROOT, env=environment, check=True)
        port = free_port()
        server = subprocess.Popen(
            command("127.0.0.1", port, media, "tests.rig.compressing_site:application"),
            cwd=ROOT,
            env=environment,
        )
        try:
            url = f"http://localhost:{port}"
            _wait_for(url, server)
            yield url
        finally:
            server.terminate()
            server.wait(timeout=20)


def free_port() -> int:
    """A port that nobody listens on at the moment."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _wait_for(url: str, server: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            with urllib.request.urlopen(f"{url}/", timeout=10):
                return
        except urllib.error.HTTPError as error:
            raise RuntimeError("The site does not work: is `staticfiles/` up to date?") from error
        except OSError as error:
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("The server did not start.") from error
            time.sleep(0.1)
