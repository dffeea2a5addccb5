"""No page of any kind, in any state, breaks a rule of axe-core; nothing is too wide or too small."""

from collections.abc import Iterator
from importlib.resources import files

import pytest
from playwright.sync_api import Page

from tests.rig.browser import DESK, SMALL_PHONE, Browse, overflows
from tests.site.visiting import visited

pytestmark = pytest.mark.usefixtures("demo_site")

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: CSS pixels, WCAG 2.2 criterion 2.5.8.
SMALLEST_TARGET = 24
#: What a page asks to be pressed fits a thumb (criterion 2.5.5).
SMALLEST_MAIN_TARGET = 44

#: Without ``preload``: it would put every stylesheet into the page once more, which the policy refuses.
RUN_AXE = """rules => axe.run(document, {runOnly: rules, resultTypes: ["violations"], preload: false})
    .then(found => found.violations.map(rule => `${rule.id}: ` + rule.nodes.slice(0, 3).map(node =>
        `${node.target.join(" ")} (${node.any.concat(node.all).map(check => check.message).join("; ")})`
    ).join(", ")))"""

#: Links within a sentence are left out, as the criterion does; so is a box whose label is the target.
SMALL_TARGETS = """([smallest, smallestMain]) => [
    ...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter(element => {
        const box = element.getBoundingClientRect();
        if (!box.width || !element.checkVisibility({visibilityProperty: true})) return false;
        if (element.closest(".visually-hidden, .skip-link")) return false;
        if (getComputedStyle(element).display === "inline") return false;
        if (element.matches("input[type=checkbox], input[type=radio]")) return false;
        const least = element.matches(".button--primary") ? smallestMain : smallest;
        return box.height < least || box.width < smallest;
    })
    .map(element => `${element.outerHTML.slice(0, 90)} is too small a target`)"""


@pytest.fixture(scope="module")
def axe() -> str:
    """The text of axe-core; evaluated, so that the Content-Security-Policy stays as strict as it is."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [SMALL_PHONE, DESK])
def test_every_state_of_every_page(browse_demo: Browse, axe: str, width: int, scheme: str) -> None:
    page = browse_demo("/", width=width, scheme=scheme)
    problems = [
        f"{name} ({page.url}): {problem}" for name in visited(page) for problem in problems_of(page, axe)
    ]
    assert not problems, "\n".join(problems)


def problems_of(page: Page, axe: str) -> Iterator[str]:
    """What is wrong with the page as it is shown now."""
    page.evaluate(axe)
    yield from page.evaluate(RUN_AXE, RULES)
    yield from page.evaluate(SMALL_TARGETS, [SMALLEST_TARGET, SMALLEST_MAIN_TARGET])
    if overflows(page):
        yield "scrolls sideways"
