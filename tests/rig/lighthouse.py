"""``make lighthouse``: Google's Lighthouse on eight kinds of page, as a phone on a slow line sees them.

Needs Node 18 or newer with npm; Lighthouse itself is fetched once into ``.cache/lighthouse``. The figures are
medians and go to the screen as the table that ``docs/quality.md`` shows. ``python -m tests.rig.lighthouse 3``
asks three times instead of five; names after the number choose pages.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.rig.chromium import find_chromium
from tests.rig.database import ROOT
from tests.rig.install_chromium import MISSING
from tests.rig.production import production_site

FOLDER = ROOT / ".cache" / "lighthouse"
VERSION = "12.8.2"
PAGES = {
    "home": "/",
    # Not near a place: answers to a question of one's own are kept out of search engines on purpose.
    "finder": "/find/",
    "profile": "/find/eleni-christodoulou/",
    "technique": "/techniques/cupping/",
    "condition": "/conditions/low-back-pain/",
    "article": "/articles/case-study-desk-worker/",
    "articles": "/articles/",
    "part of the body": "/conditions/area/lower-back/",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
ATTEMPTS = 3
FLAGS = "--headless=new --no-sandbox --disable-gpu"


@dataclass(frozen=True)
class Figures:
    """One page: scores of 100, milliseconds, a share of the window, bytes and requests. Medians."""

    scores: tuple[int, ...]
    lcp: int
    cls: float
    tbt: int
    weight: int
    requests: int
    #: Audits below full marks in any run, with what Lighthouse shows of them.
    complaints: tuple[str, ...]

    @property
    def is_good(self) -> bool:
        """Whether the page keeps what we promise."""
        performance, *others = self.scores
        return (
            performance >= 98
            and min(others) == 100
            and self.lcp <= 1800
            and self.cls <= 0.02
            and self.tbt <= 50
        )


def install() -> Path:
    """The program, fetched when it is not there yet."""
    program = FOLDER / "node_modules" / ".bin" / "lighthouse"
    if not program.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        print("Fetching Lighthouse ...", flush=True)
        command = ["npm", "install", "--no-audit", "--no-fund", f"--prefix={FOLDER}", f"lighthouse@{VERSION}"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return program


def ask(program: Path, url: str, chromium: str) -> dict[str, Any]:
    """Lighthouse's own report of one visit."""
    command = [str(program), url, "--output=json", "--quiet", f"--chrome-flags={FLAGS}"]
    command += [f"--only-categories={','.join(CATEGORIES)}"]
    environment = os.environ | {"CHROME_PATH": chromium}
    for attempt in range(ATTEMPTS):
        # On a busy machine it may miss the beginning of a visit, and asks to be run again.
        done = subprocess.run(
            command, env=environment, check=attempt == ATTEMPTS - 1, stdout=subprocess.PIPE, text=True
        )
        if done.returncode == 0:
            break
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def figures(reports: list[dict[str, Any]]) -> Figures:
    """The medians of several visits to one page."""

    def middle(audit: str) -> float:
        return statistics.median(report["audits"][audit]["numericValue"] for report in reports)

    def requests(report: dict[str, Any]) -> int:
        return len(report["audits"]["network-requests"]["details"]["items"])

    scores = [
        round(100 * statistics.median(report["categories"][name]["score"] for report in reports))
        for name in CATEGORIES
    ]
    return Figures(
        scores=tuple(scores),
        lcp=round(middle("largest-contentful-paint")),
        cls=round(middle("cumulative-layout-shift"), 3),
        tbt=round(middle("total-blocking-time")),
        weight=round(middle("total-byte-weight")),
        requests=int(statistics.median(requests(report) for report in reports)),
        complaints=tuple(sorted({complaint for report in reports for complaint in _complaints(report)})),
    )


def _complaints(report: dict[str, Any]) -> list[str]:
    weighed = {
        reference["id"]
        for name in CATEGORIES
        for reference in report["categories"][name]["auditRefs"]
        if reference["weight"]
    }
    return [
        f"{name}: {audit['title']} {audit.get('displayValue', '')}".strip()
        for name, audit in report["audits"].items()
        if name in weighed and audit["score"] is not None and audit["score"] < 0.9
    ]


def as_table(found: dict[str, Figures]) -> str:
    """The table in Markdown."""
    columns = ("page", "performance", "accessibility", "best practices", "SEO")
    head = f"| {' | '.join(columns)} | LCP, ms | CLS | TBT, ms | kB | requests |"
    rows = [head, "|---" * 10 + "|"]
    for name, page in found.items():
        scores = " | ".join(str(score) for score in page.scores)
        rest = f"{page.lcp:,} | {page.cls} | {page.tbt} | {page.weight / 1000:.1f} | {page.requests}"
        rows.append(f"| {name} | {scores} | {rest} |")
    return "\n".join(rows)


def main(arguments: list[str]) -> int:
    runs = int(arguments[0]) if arguments else 5
    pages = {name: path for name, path in PAGES.items() if not arguments[1:] or name in arguments[1:]}
    chromium = find_chromium()
    if chromium is None:
        print(MISSING)
        return 1
    if shutil.which("npm") is None:
        print("Lighthouse needs Node 18 or newer with npm. Everything else in this project does not.")
        return 1
    program = install()
    found: dict[str, Figures] = {}
    with production_site("load_demo") as url:
        for name, path in pages.items():
            reports = [ask(program, url + path, chromium) for _run in range(runs)]
            found[name] = figures(reports)
            print(f"  {name}: {', '.join(map(str, found[name].scores))}", flush=True)
            for complaint in found[name].complaints:
                print(f"      {complaint}", flush=True)
            (FOLDER / f"{name.replace(' ', '-')}.json").write_text(json.dumps(reports[-1]))
    print(f"\n{as_table(found)}")
    return 0 if all(page.is_good for page in found.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
