"""Serves the demo, and says where it is and who may sign in once it answers."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from blog.demo.accounts import ACCOUNTS, PASSWORD

SECONDS_TO_START = 60
ROOT = Path(__file__).resolve().parent.parent


def command(host: str, port: int, media: Path, application: str = "site_core.wsgi:application") -> list[str]:
    """The server, quiet so that our lines stay in sight.

    As on a real site it hands out `media/images` and nothing else: originals, documents and copies of what
    no moderator has seen stay where they are.
    """
    images = media / "images"
    images.mkdir(parents=True, exist_ok=True)
    return [
        str(Path(sys.executable).parent / "granian"),
        "--interface=wsgi",
        f"--host={host}",
        f"--port={port}",
        "--workers=1",
        "--blocking-threads=4",
        "--backpressure=32",
        "--log-level=warning",
        "--static-path-route=/media/images",
        f"--static-path-mount={images}",
        application,
    ]


def answers(url: str) -> bool:
    """Whether the front page can be read; asking also warms up what the first visitor would wait for."""
    try:
        with urllib.request.urlopen(url, timeout=10) as response:  # noqa: S310 - our own address
            return response.status == 200
    except urllib.error.HTTPError as error:
        raise SystemExit(f"The front page answers with an error: {error}") from error
    except OSError:
        return False


def announcement(url: str) -> str:
    """The block that ends the start."""
    rows = "\n".join(f"    {account.email:<28}{account.what}" for account in ACCOUNTS)
    return (
        f"\n  Handwell is at  {url}\n\n"
        f"  Sign in at      {url}account/login/   Everybody's password: {PASSWORD}\n"
        f"  The CMS is at   {url}cms/\n{rows}\n\n"
        "  Ctrl-C stops it.\n"
    )


def main() -> int:
    host, port = os.environ.get("HOST", "127.0.0.1"), int(os.environ.get("PORT", "8000"))
    media = Path(os.environ.get("MEDIA_ROOT", str(ROOT / "media")))
    url = f"http://localhost:{port}/"
    server = subprocess.Popen(command(host, port, media), cwd=ROOT)  # noqa: S603 - our own command
    try:
        deadline = time.monotonic() + SECONDS_TO_START
        while not answers(url):
            if server.poll() is not None or time.monotonic() > deadline:
                print("The server did not start.", file=sys.stderr)
                return 1
            time.sleep(0.1)
        print(announcement(url), flush=True)
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        server.terminate()
        server.wait(timeout=10)


if __name__ == "__main__":
    sys.exit(main())
