"""The style guide, as it is and with every control as if it were pointed at, focused, pressed or visited."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.rig.visit import Visit
from tests.site.cms_states import OPERATOR

CONTROLS = "main :is(article, a, button, input, select, textarea, summary, [tabindex])"
#: What Chromium can force, and what comes with it when somebody does it.
FORCED = {
    "hover": ["hover"],
    "focus": ["focus", "focus-visible"],
    "active": ["hover", "active"],
    "visited": ["visited"],
}


def guide_states() -> dict[str, Visit]:
    """One picture for each."""
    path = "/style-guide/"
    found = {
        f"style guide, {name}": Visit(path, OPERATOR, _forcing(states)) for name, states in FORCED.items()
    }
    return {"style guide": Visit(path, OPERATOR)} | found


def _forcing(states: list[str]) -> Callable[[Page], None]:
    def force(page: Page) -> None:
        tools = page.context.new_cdp_session(page)
        tools.send("DOM.enable")
        tools.send("CSS.enable")
        root = tools.send("DOM.getDocument")["root"]["nodeId"]
        asked = {"nodeId": root, "selector": CONTROLS}
        for node in tools.send("DOM.querySelectorAll", asked)["nodeIds"]:
            tools.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": states})

    return force
