"""What a visitor has told the own device about motion and colours."""

import pytest

from tests.rig.browser import DESK, PHONE, Browse
from tests.site.visiting import visited

pytestmark = pytest.mark.usefixtures("demo_site")

MOVING = """() => [
    ...document.getAnimations().map(() => "an animation runs"),
    ...[document.documentElement, ...document.querySelectorAll("*")].flatMap(element =>
        [null, "::before", "::after"].map(part => getComputedStyle(element, part)).filter(style =>
            (style.transitionProperty !== "none" && /[1-9]/.test(style.transitionDuration))
            || style.animationName !== "none" || style.scrollBehavior === "smooth"
        ).map(() => `${element.tagName}.${element.getAttribute("class")} may move`)),
].slice(0, 5)"""

#: In forced colours a ground is gone: whatever was told from the page by it needs a line.
WITHOUT_A_LINE = """() => [...document.querySelectorAll(
    ".button:not(.button--quiet), input:not([type=hidden]), select, textarea, " +
    ".notice, .card, .person, .care, .chip"
)].filter(element => {
    const box = element.getBoundingClientRect();
    if (box.width < 3 || !element.checkVisibility({visibilityProperty: true})) return false;
    if (element.closest(".visually-hidden")) return false;
    const style = getComputedStyle(element);
    const lines = ["Top", "Bottom"].map(side => parseFloat(style[`border${side}Width`]));
    return !(Math.max(...lines) > 0 || style.outlineStyle !== "none" || style.appearance === "auto");
}).map(element => `${element.outerHTML.slice(0, 90)} has no line`).slice(0, 5)"""

#: The ring of the focus in forced colours: an outline, since shadows are gone.
WITHOUT_A_RING = """() => [
    ...document.querySelectorAll("main a[href], main button, main input, main summary")]
    .filter(element => element.checkVisibility({visibilityProperty: true})
        && element.getBoundingClientRect().width > 2)
    .slice(0, 60)
    .filter(element => {
        element.focus({focusVisible: true, preventScroll: true});
        const style = getComputedStyle(element);
        const shape = element.querySelector(".body-map__ring");
        const isDrawn = shape && getComputedStyle(shape).stroke !== "none";
        return document.activeElement === element && style.outlineStyle === "none" && !isDrawn;
    }).map(element => `${element.outerHTML.slice(0, 90)} shows no focus`).slice(0, 5)"""


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_moves_for_those_who_asked_for_that(browse_demo: Browse, width: int) -> None:
    page = browse_demo("/", width=width)
    found = [f"{name}: {problem}" for name in visited(page) for problem in page.evaluate(MOVING)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_forced_colours_keep_controls_and_focus_in_sight(browse_demo: Browse, width: int) -> None:
    page = browse_demo("/", width=width, forced_colors="active")
    found = [
        f"{name}: {problem}"
        for name in visited(page)
        for check in (WITHOUT_A_LINE, WITHOUT_A_RING)
        for problem in page.evaluate(check)
    ]
    assert not found, "\n".join(found)
