"""Every pair of colours that meets on a page, recomputed from the stylesheet by the WCAG 2 formula."""

import re
from itertools import product
from pathlib import Path

import pytest

TOKENS = Path(__file__).resolve().parents[2] / "site_core" / "static" / "site_core" / "css" / "tokens.css"
TEXT, UI = 4.5, 3.0

GROUNDS = ["bg", "surface", "sunk", "raised"]
TEXT_PAIRS = [
    *product(["text", "muted", "link", "visited", "danger"], GROUNDS),
    *product(["text", "muted", "link", "accent", "success", "warning"], ["tint"]),
    *product(["accent", "success", "warning", "info"], ["bg", "surface", "sunk"]),
    *[("text", f"{tone}-tint") for tone in ("accent", "success", "warning", "danger", "info")],
    *[(tone, f"{tone}-tint") for tone in ("accent", "success", "warning", "danger", "info")],
    ("on-primary", "primary"),
    ("on-primary", "primary-hover"),
    ("primary-hover", "bg"),
    ("on-care-blue", "care-blue"),
    ("on-care-red", "care-red"),
    ("on-care-ink", "care-ink"),
    ("focus-ink", "focus"),
]
UI_PAIRS = [
    *product(["input-border", "primary", "danger"], ["bg", "surface", "sunk"]),
    *[(tone, "surface") for tone in ("care-blue", "care-red", "care-ink", "accent", "success")],
    ("art-line", "art-tint"),
    ("art-line", "surface"),
]


def blocks():
    """The colours of each theme: light, dark by the system, dark by choice."""
    css = TOKENS.read_text()
    selectors = {
        "light": r":root \{\n  color-scheme: light;",
        "dark by the system": r':root:not\(\[data-theme="light"\]\) \{',
        "dark by choice": r':root\[data-theme="dark"\] \{',
    }
    return {
        name: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", re.search(selector + r"(.*?)\}", css, re.S)[1]))
        for name, selector in selectors.items()
    }


THEMES = blocks()


def luminance(colour):
    """Relative luminance of an sRGB colour (WCAG 2.2, definition of relative luminance)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_formula_gives_the_known_extremes():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(theme, text, ground):
    colours = THEMES[theme]

    assert contrast(colours[text], colours[ground]) >= TEXT


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("part", "ground"), UI_PAIRS)
def test_controls_and_drawings_can_be_seen(theme, part, ground):
    colours = THEMES[theme]

    assert contrast(colours[part], colours[ground]) >= UI


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_one_of_the_two_focus_tones_stands_out_on_every_ground(theme, ground):
    colours = THEMES[theme]

    assert max(contrast(colours[tone], colours[ground]) for tone in ("focus", "focus-ink")) >= UI


def test_both_ways_into_the_dark_theme_show_the_same_colours():
    assert THEMES["dark by the system"] == THEMES["dark by choice"]


def test_the_dark_theme_redefines_every_colour():
    assert THEMES["dark by choice"].keys() == THEMES["light"].keys()
