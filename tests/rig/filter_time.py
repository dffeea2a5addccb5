"""How long from a click on a filter until the new results are on the screen, in a directory of any size.

``python -m tests.rig.filter_time 10000`` fills a scratch directory with so many made-up people, serves it as
production does, and clicks filters near London in Chromium.
"""

import statistics
import sys
from time import perf_counter

from playwright.sync_api import Page, sync_playwright

from tests.rig.chromium import FLAGS, find_chromium
from tests.rig.install_chromium import MISSING
from tests.rig.production import production_site

CLICKS = 40
#: Resolves when the browser has painted the answer to a click, with the milliseconds that took.
CLICK = """id => new Promise(done => {
    const started = performance.now();
    document.addEventListener("results:changed", () =>
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - started))), { once: true });
    document.getElementById(id).click();
})"""


def times(page: Page) -> list[float]:
    """Milliseconds of each click; techniques and "taking new clients" are ticked and unticked in turn."""
    found = []
    ids = page.locator(".choice input[type=checkbox]").evaluate_all(
        "all => all.slice(0, 8).map(one => one.id)"
    )
    for click in range(CLICKS):
        found.append(float(page.evaluate(CLICK, ids[click // 2 % len(ids)])))
    return found


def main(people: int) -> int:
    path = find_chromium()
    if path is None:
        print(MISSING)
        return 1
    print(f"Filling a scratch directory with {people:,} people ...", flush=True)
    started = perf_counter()
    filling = ("bench_finder", "--inside=grow", f"--sizes={people}")
    with production_site(*filling) as url, sync_playwright() as playwright:
        print(f"  {perf_counter() - started:.0f} s", flush=True)
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        page = browser.new_page(base_url=url)
        page.goto("/find/?near=London&radius=10")
        times(page)  # once for everything to be warm
        found = sorted(times(page))
        browser.close()
    p95 = found[int(len(found) * 0.95)]
    print(f"{people:,} people: p50 {statistics.median(found):.0f} ms, p95 {p95:.0f} ms ({len(found)} clicks)")
    return 0 if statistics.median(found) <= 200 else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 10_000))
