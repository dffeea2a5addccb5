"""``make screenshots``: photographs every state of the demo site, wide and narrow, light and dark.

The pictures and a page to look through them go to ``.cache/screenshots/now``; the run before it is kept
beside it and compared. ``python -m tests.rig.screenshots home profile`` takes only states whose names begin
like that.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.rig.chromium import FLAGS, find_chromium
from tests.rig.contact_sheet import Shot, drift, write
from tests.rig.database import ROOT, migrated_file
from tests.rig.install_chromium import MISSING

FOLDER = ROOT / ".cache" / "screenshots"
WIDTHS = (1280, 375)
SCHEMES = ("light", "dark")


@contextmanager
def demo() -> Iterator[str]:
    """The address of a server on a fresh demo site, which is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(migrated_file(), f"{folder}/demo.sqlite3")
        os.environ |= {
            "DATABASE_URL": f"sqlite:///{folder}/demo.sqlite3",
            "MEDIA_ROOT": f"{folder}/media",
            "DJANGO_SETTINGS_MODULE": "site_core.settings.testing",
            # Playwright's loop runs in this thread, and so does what we ask the database.
            "DJANGO_ALLOW_ASYNC_UNSAFE": "true",
        }
        import django

        django.setup()
        from django.conf import settings
        from django.core.management import call_command
        from pytest_django.live_server_helper import LiveServer

        settings.MEDIA_ROOT = Path(folder) / "media"
        settings.HANDWELL_DEMO = True
        print("Loading the demo site ...", flush=True)
        call_command("load_demo", verbosity=0)
        server = LiveServer("localhost")
        try:
            yield server.url
        finally:
            server.stop()


def every_state() -> dict[str, str]:
    """Name and path of each state, the pages that are not there included, and the style guide."""
    from tests.site.states import missing_states, states

    missing = {name: path for name, (path, _status) in missing_states().items()}
    return states() | missing | {"style guide": "/style-guide/"}


def session_of_an_operator() -> str:
    """The cookie of somebody who may see the style guide."""
    from django.test import Client

    from site_core.models import User

    client = Client()
    client.force_login(User.objects.filter(is_superuser=True).first())
    return str(client.cookies["sessionid"].value)


def changes(wanted: list[str]) -> dict[str, Callable[[Page], None]]:
    """States that somebody brings about on a page, and the pages of errors: name and what to do."""
    from tests.site.errors import error_pages
    from tests.site.states import states
    from tests.site.visiting import CHANGES, show_error

    def after(path: str, change: Callable[[Page], None]) -> Callable[[Page], None]:
        def show(page: Page) -> None:
            page.goto(path)
            change(page)

        return show

    def error(status: int, body: bytes) -> Callable[[Page], None]:
        return lambda page: show_error(page, status, body)

    paths = states()
    brought = {
        name: after(paths[state], change)
        for state, of_state in CHANGES.items()
        for name, change in of_state.items()
    }
    brought |= {name: error(status, body) for name, (status, body) in error_pages().items()}
    return {name: change for name, change in brought.items() if is_wanted(name, wanted)}


def is_wanted(name: str, wanted: list[str]) -> bool:
    """Whether the name of a state begins like one that was asked for; without any, all are wanted."""
    return not wanted or any(name.startswith(start) for start in wanted)


def photograph(browser: Browser, url: str, chosen: dict[str, Callable[[Page], None]]) -> Iterator[Shot]:
    """Each state in each look."""
    session = session_of_an_operator()
    for state, show in chosen.items():
        for width in WIDTHS:
            for scheme in SCHEMES:
                context = browser.new_context(
                    base_url=url,
                    viewport={"width": width, "height": 900},
                    color_scheme=scheme,
                    locale="en-GB",
                    timezone_id="Europe/London",
                    reduced_motion="reduce",
                )
                if state == "style guide":
                    context.add_cookies([{"name": "sessionid", "value": session, "url": url}])
                yield _shot(context, state, show, f"{width} {scheme}")
                context.close()


def _open(path: str, page: Page) -> None:
    page.goto(path, wait_until="load")


def _shot(context: BrowserContext, state: str, show: Callable[[Page], None], look: str) -> Shot:
    name = f"{state} {look}".replace(",", "").replace(" ", "-") + ".png"
    page = context.new_page()
    show(page)
    # Pictures further down load when they are seen.
    page.evaluate("document.querySelectorAll('img[loading=lazy]').forEach(image => image.loading = 'eager')")
    page.wait_for_load_state("networkidle")
    file = FOLDER / "now" / name
    page.screenshot(path=file, full_page=True)
    return Shot(state, look, file, drift(file, FOLDER / "before" / name))


def main(wanted: list[str]) -> int:
    path = find_chromium()
    if path is None:
        print(MISSING)
        return 1
    with demo() as url, sync_playwright() as playwright:
        chosen = {
            name: partial(_open, address)
            for name, address in every_state().items()
            if is_wanted(name, wanted)
        } | changes(wanted)
        if (FOLDER / "now").exists():
            shutil.rmtree(FOLDER / "before", ignore_errors=True)
            (FOLDER / "now").rename(FOLDER / "before")
        (FOLDER / "now").mkdir(parents=True)
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        shots = []
        for shot in photograph(browser, url, chosen):
            print(f"  {shot.state}, {shot.look}", flush=True)
            shots.append(shot)
        browser.close()
        index = write(shots, FOLDER / "now")
    print(f"\n{len(shots)} screenshots, {sum(shot.has_changed for shot in shots)} changed: file://{index}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
