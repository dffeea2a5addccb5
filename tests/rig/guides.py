"""The pictures of the guides in ``docs/``: what practitioners, moderators and editors meet."""

import io

from PIL import Image
from playwright.sync_api import Browser

from tests.rig.database import ROOT
from tests.rig.screenshots import context_of
from tests.rig.sheet import save, sheet
from tests.rig.visit import Look, Visit

DOCS = ROOT / "docs"
PHONE, DESK = (375, 780), (1280, 900)
PRACTITIONER = ["dashboard, live", "section, who", "dashboard, changes asked", "check"]
#: State, where its picture goes, and the part of the window that is shown: left, top, right, bottom.
SCREENS = {
    "cms, review, changed": ("pictures/moderator.webp", (0, 0, 1280, 900)),
    "cms, problem, begun": ("editors/missing.webp", (200, 0, 1280, 400)),
    "cms, reviewed now": ("editors/reviewed.webp", (200, 0, 1280, 480)),
}


def guide_pictures(browser: Browser, url: str) -> None:
    """Takes each of them anew."""
    from tests.site.account_states import account_states
    from tests.site.cms_states import cms_states

    mine = account_states()
    phones = [_taken(browser, url, mine[name], PHONE) for name in PRACTITIONER]
    save(sheet([phones], 375), DOCS / "pictures" / "practitioner.webp")
    screens = cms_states()
    for name, (file, part) in SCREENS.items():
        save(_taken(browser, url, screens[name], DESK).crop(part), DOCS / file)


def _taken(browser: Browser, url: str, visit: Visit, size: tuple[int, int]) -> Image.Image:
    context = context_of(browser, url, visit.who, Look(size[0], "light"), size[1])
    page = context.new_page()
    visit.show(page)
    page.wait_for_load_state("networkidle")
    taken = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    context.close()
    return taken
