"""``make screenshots``: photographs every state of the demo site, wide and narrow, light and dark.

The pictures and a page to look through them go to ``.cache/screenshots/now``; the run before it is kept
beside it and compared. ``python -m tests.rig.screenshots home profile`` takes only states whose names begin
like that.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.rig.chromium import FLAGS, find_chromium
from tests.rig.contact_sheet import Shot, drift, write
from tests.rig.database import ROOT, migrated_file
from tests.rig.install_chromium import MISSING
from tests.rig.visit import Look, Visit

FOLDER = ROOT / ".cache" / "screenshots"
#: Differences that the command itself names.
LARGEST = 5
#: Pictures further down load when they are seen, and bars at the foot of a window would lie across the page.
WHOLE = """() => {
    document.querySelectorAll("img[loading=lazy]").forEach(image => { image.loading = "eager"; });
    document.querySelectorAll("main *").forEach(element => {
        const style = getComputedStyle(element);
        if (style.position === "sticky" && style.bottom !== "auto") element.style.position = "static";
    });
}"""


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

        from practitioners.enquiries import forms

        settings.MEDIA_ROOT = Path(folder) / "media"
        settings.HANDWELL_DEMO = True
        # Whether a form comes too quickly for a person depends on the machine; no picture may.
        forms.FASTEST = -1
        print("Loading the demo site ...", flush=True)
        call_command("load_demo", verbosity=0)
        server = LiveServer("localhost")
        try:
            yield server.url
        finally:
            server.stop()


def every_visit() -> dict[str, Visit]:
    """Each state by its name: for visitors, people with an account, the CMS, paper and mails."""
    from tests.site.account_states import account_states
    from tests.site.cms_states import cms_states
    from tests.site.guide_states import guide_states
    from tests.site.paper_states import mail_states, paper_states
    from tests.site.public_states import public_states

    shown = public_states() | guide_states() | account_states() | cms_states()
    return shown | paper_states() | mail_states()


def is_wanted(name: str, wanted: list[str]) -> bool:
    """Whether the name of a state begins like one that was asked for; without any, all are wanted."""
    return not wanted or any(name.startswith(start) for start in wanted)


def photograph(browser: Browser, url: str, chosen: dict[str, Visit]) -> Iterator[Shot]:
    """Each state in each of its looks."""
    for state, visit in chosen.items():
        for look in visit.looks:
            context = context_of(browser, url, visit.who, look, visit.height)
            yield _shot(context, state, visit, look)
            context.close()


def context_of(browser: Browser, url: str, who: str, look: Look, height: int) -> BrowserContext:
    """A window of a person who is signed in already; of a visitor without ``who``."""
    context = browser.new_context(
        base_url=url,
        viewport={"width": look.width, "height": height},
        color_scheme=look.scheme,  # type: ignore[arg-type]
        locale="en-GB",
        timezone_id="Europe/London",
        reduced_motion="reduce",
    )
    if who:
        context.add_cookies([{"name": "sessionid", "value": session_of(who), "url": url}])
    return context


@cache
def session_of(email: str) -> str:
    """The cookie of somebody who is signed in."""
    from django.test import Client

    from site_core.models import User

    client = Client()
    client.force_login(User.objects.get(email=email))
    return str(client.cookies["sessionid"].value)


def _shot(context: BrowserContext, state: str, visit: Visit, look: Look) -> Shot:
    name = f"{state} {look}".replace(",", "").replace(" ", "-").replace("/", "-") + ".png"
    page = context.new_page()
    visit.show(page)
    page.evaluate(WHOLE)
    page.wait_for_load_state("networkidle")
    file = FOLDER / "now" / name
    page.screenshot(path=file, full_page=True)
    return Shot(state, str(look), file, drift(file, FOLDER / "before" / name))


def main(wanted: list[str]) -> int:
    path = find_chromium()
    if path is None:
        print(MISSING)
        return 1
    with demo() as url, sync_playwright() as playwright:
        chosen = {name: visit for name, visit in every_visit().items() if is_wanted(name, wanted)}
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
    for shot in sorted(shots, key=lambda shot: shot.drift or 0, reverse=True)[:LARGEST]:
        if shot.drift:
            print(f"  {shot.drift:.2f} ‰: {shot.state}, {shot.look}")
    print(f"\n{len(shots)} screenshots, {sum(shot.has_changed for shot in shots)} changed: file://{index}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
