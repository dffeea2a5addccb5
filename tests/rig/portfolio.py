"""``make pictures``: the pages of the demo on two sheets for the README, and the pictures of the guides.

The letters are those of this machine, as the site uses whatever a device has; with Roboto installed
the sheets look as on an Android phone.
"""

import io
import sys

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.rig.chromium import FLAGS, find_chromium
from tests.rig.database import ROOT
from tests.rig.guides import guide_pictures
from tests.rig.install_chromium import MISSING
from tests.rig.screenshots import demo
from tests.rig.sheet import save, sheet

FOLDER = ROOT / "docs" / "pictures"
#: Names of states.
DESKS = ["home", "results", "map", "profile", "condition", "technique", "compare", "article"]
PHONES = ["home", "people", "none", "profile", "condition", "body area"]
EXTRA = {"map": "/find/?near=N13&view=map", "people": "/find/?near=N13#view"}


def picture(browser: Browser, address: str, size: tuple[int, int], scheme: str) -> Image.Image:
    """The first view of a page, on a screen with two points to a pixel."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme=scheme,  # type: ignore[arg-type]
        device_scale_factor=1 if size[0] > 800 else 2,
        reduced_motion="reduce",
        locale="en-GB",
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    taken = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    context.close()
    return taken


def main() -> int:
    chromium = find_chromium()
    if chromium is None:
        print(MISSING)
        return 1
    with demo() as url, sync_playwright() as playwright:
        from tests.site.states import states

        paths = states() | EXTRA
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        desks = [picture(browser, url + paths[name], (1280, 1440), "light") for name in DESKS]
        save(sheet([desks[:4], desks[4:]], 420), FOLDER / "desk.webp")
        phones = [
            [picture(browser, url + paths[name], (375, 780), scheme) for name in PHONES]
            for scheme in ("light", "dark")
        ]
        save(sheet(phones, 282), FOLDER / "phone.webp")
        guide_pictures(browser, url)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
