"""The page by keyboard alone, with an eye on where the focus is."""

import pytest
from playwright.sync_api import Page

#: Whether the focused element has a ring, stands inside the window, and nothing lies over it. A part of a
#: drawing has no box: the edge of its shape is the ring.
FOCUS_IS_SEEN = """() => {
    // The browser's own button in a box for a date shows the focus itself.
    if (!document.activeElement.matches(":focus")) return {ringed: true, inside: true, free: true};
    const element = document.activeElement, style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const ringed = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
        || style.boxShadow !== "none"
        || [...element.querySelectorAll("path")]
            .some(path => parseFloat(getComputedStyle(path).strokeWidth) >= 2);
    const x = box.left + Math.min(box.width / 2, 20), y = box.top + box.height / 2;
    const top = document.elementFromPoint(x, y);
    const inside = box.bottom > 0 && box.top < innerHeight;
    const free = element instanceof SVGElement || !top || element.contains(top) || top.contains(element);
    return {ringed, inside, free, what: element.outerHTML.slice(0, 100)};
}"""


def step(page: Page) -> None:
    """One step on, and a look at where the focus is."""
    page.keyboard.press("Tab")
    look(page)


def look(page: Page) -> None:
    """Fails unless the focus can be seen."""
    seen = page.evaluate(FOCUS_IS_SEEN)
    assert seen["ringed"], f"no ring: {seen['what']}"
    assert seen["inside"], f"out of sight: {seen['what']}"
    assert seen["free"], f"covered: {seen['what']}"


def go_to(page: Page, selector: str, steps: int = 80, *, is_ours: bool = True) -> None:
    """Tabs until the focus is on an element; on a page of ours it is looked at on its way."""
    for _step in range(steps):
        page.keyboard.press("Tab")
        if is_ours:
            look(page)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{steps} steps did not reach {selector}")


def write(page: Page, selector: str, words: str, *, is_ours: bool = True) -> None:
    """Tabs to a field and types; what stood there gives way."""
    go_to(page, selector, is_ours=is_ours)
    page.keyboard.press("Control+a")
    page.keyboard.type(words)


def press(page: Page, selector: str, *, is_ours: bool = True) -> None:
    """Tabs to a button or link and presses it; the page that it leads to is there."""
    go_to(page, selector, is_ours=is_ours)
    with page.expect_navigation():
        page.keyboard.press("Enter")
