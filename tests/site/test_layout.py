"""Nothing overlaps, is cut off or leaves the window when a reader changes the text, or a language does."""

from pathlib import Path

import pytest

from tests.rig.browser import DESK, PHONE, SMALL_PHONE, Browse
from tests.site.visiting import visited

pytestmark = pytest.mark.usefixtures("demo_site")

PROBLEMS = (Path(__file__).parent / "layout.js").read_text()

#: A stylesheet of the reader's own. Built by a script, because the policy takes no other.
WITH_STYLE = """css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
#: WCAG 2.2 criterion 1.4.12.
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""
#: Criterion 1.4.4.
TWICE = "html { font-size: 200% !important }"
#: As in a language whose words are longer by two fifths.
LONGER = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const longer = word => word + "äëïöü".repeat(9).slice(0, Math.ceil(word.length * 0.4));
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.closest("script, style, svg")) continue;
        (window.words ??= new Map()).set(node, node.data);
        node.data = node.data.replace(/\\p{L}+/gu, longer);
    }
}"""
RIGHT_TO_LEFT = 'document.documentElement.dir = "rtl"'
AS_IT_WAS = """() => {
    document.documentElement.dir = "ltr";
    document.adoptedStyleSheets = [];
    window.words?.forEach((text, node) => { node.data = text; });
    window.words?.clear();
}"""

#: What is done to a page, one after the other; each is taken back before the next.
CHANGES: dict[str, tuple[str, ...]] = {
    "as it is": (AS_IT_WAS,),
    "from right to left": (RIGHT_TO_LEFT,),
    "with the spacing a reader may choose": (WITH_STYLE, SPACING),
    "with text of twice the size": (WITH_STYLE, TWICE),
    "with words that are longer by two fifths": (LONGER,),
}


@pytest.mark.parametrize("width", [SMALL_PHONE, PHONE, DESK])
def test_every_state_keeps_its_words_apart(browse_demo: Browse, width: int) -> None:
    page = browse_demo("/", width=width)
    found: dict[str, list[str]] = {}
    for name in visited(page):
        for what, change in CHANGES.items():
            page.evaluate(*change)
            for problem in page.evaluate(PROBLEMS):
                found.setdefault(f"{what}: {problem}", []).append(name)
            page.evaluate(AS_IT_WAS)
    assert not found, "\n".join(f"{problem} ({', '.join(names)})" for problem, names in found.items())
