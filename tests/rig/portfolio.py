"""``make pictures``: the pages of the demo on two sheets, for the README and ``docs/``.

The letters are those of this machine, as the site uses whatever a device has; with Roboto installed
the sheets look as on an Android phone.
"""

import io
import sys
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, sync_playwright

from tests.rig.chromium import FLAGS, find_chromium
from tests.rig.database import ROOT
from tests.rig.install_chromium import MISSING
from tests.rig.screenshots import demo

FOLDER = ROOT / "docs" / "pictures"
PAPER, GAP, ROUND = "#e7e2d7", 28, 10
#: Names of states.
DESKS = ["home", "results", "map", "profile", "condition", "technique", "compare", "article"]
PHONES = ["home", "people", "none", "profile", "condition", "body area"]
EXTRA = {"map": "/find/?near=N13&view=map", "people": "/find/?near=N13#view"}
QUALITY = 80


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


def sheet(rows: list[list[Image.Image]], width: int) -> Image.Image:
    """Pictures of one size in rows, with rounded corners, on paper."""
    first = rows[0][0]
    size = (width, round(first.height * width / first.width))
    columns = max(len(row) for row in rows)
    whole = Image.new("RGB", (columns * (width + GAP) + GAP, len(rows) * (size[1] + GAP) + GAP), PAPER)
    corners = Image.new("L", size, 0)
    ImageDraw.Draw(corners).rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), ROUND, fill=255)
    for down, row in enumerate(rows):
        for across, one in enumerate(row):
            place = (GAP + across * (width + GAP), GAP + down * (size[1] + GAP))
            whole.paste(one.resize(size, Image.Resampling.LANCZOS), place, corners)
    return whole


def save(whole: Image.Image, name: str) -> Path:
    """Writes a sheet and says what it weighs."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{name}.webp"
    whole.save(path, quality=QUALITY, method=6)
    print(f"  {path.relative_to(ROOT)}: {whole.width} x {whole.height}, {path.stat().st_size / 1000:.0f} kB")
    return path


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
        save(sheet([desks[:4], desks[4:]], 420), "desk")
        phones = [
            [picture(browser, url + paths[name], (375, 780), scheme) for name in PHONES]
            for scheme in ("light", "dark")
        ]
        save(sheet(phones, 282), "phone")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
