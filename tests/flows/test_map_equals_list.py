"""The map is a picture of the list: the same people, numbered in the same order, whatever was asked.

``HANDWELL_SEARCHES=100 pytest tests/flows/test_map_equals_list.py`` asks a hundred times instead of a dozen.
"""

import os
import random
import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.rig.browser import DESK, PHONE, Browse

pytestmark = pytest.mark.usefixtures("demo_site")

SEARCHES = int(os.environ.get("HANDWELL_SEARCHES", "12"))
PLACES = [
    "N13",
    "DE1",
    "Leeds",
    "Glasgow",
    "Bristol",
    "Cardiff",
    "Newcastle upon Tyne",
    "SW1A 1AA",
    "Enfield",
]
TECHNIQUES = [
    "",
    "",
    "cupping",
    "deep-tissue-massage",
    "sports-massage",
    "swedish-massage",
    "remedial-massage",
]
#: Ids of the people on the list who can be on a map, as the drawing of the server knows them, in order.
ON_THE_LIST = """() => [...document.querySelectorAll(".finder__list .person[id]")].map(person => person.id)"""

#: What lies on something else on the map: pins on pins, or below the buttons, where nobody can press them.
COVERED = """() => {
  const pins = [...document.querySelectorAll(".map-pin")];
  const boxes = [...pins, ...document.querySelectorAll(".map-controls__button")]
    .map((one) => [one.getAttribute("aria-label"), one.getBoundingClientRect()]);
  return pins.flatMap((pin, place) => {
    const a = pin.getBoundingClientRect();
    return boxes.slice(place + 1)
      .filter(([, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map(([label]) => [pin.getAttribute("aria-label"), label]);
  });
}"""


def address(dice: random.Random) -> str:
    """A question somebody may ask."""
    question = {"near": dice.choice(PLACES), "radius": dice.choice(["5", "10", "25", "50"]), "view": "map"}
    if technique := dice.choice(TECHNIQUES):
        question["technique"] = technique
    if dice.random() < 0.3:
        question["now"] = "open"
    return f"/find/?{urlencode(question)}"


def numbers_on_the_map(page: Page) -> list[int]:
    """Everybody behind a pin or a group of pins, in the order in which a keyboard meets them."""
    groups = page.locator(".map-pin").evaluate_all(
        "pins => pins.map(pin => [Number(pin.dataset.number), pin.getAttribute('aria-label')])"
    )
    assert [first for first, _label in groups] == sorted(first for first, _label in groups)
    return sorted(
        int(number)
        for _first, label in groups
        for number in re.findall(r"\d+", label.split(":")[0] if ":" in label else label.split(".")[0])
    )


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_same_people_in_the_same_order(browse_demo: Browse, width: int) -> None:
    dice = random.Random(20260504)
    page = browse_demo("/find/", width=width)
    compared = 0
    while compared < (SEARCHES + 1) // 2:
        asked = address(dice)
        page.goto(asked)
        listed = page.evaluate(ON_THE_LIST)
        if page.locator("h1").inner_text().startswith("Nobody"):
            assert page.locator(".map-pin").count() == 0, asked
            continue
        expect(page.locator(".moving-map .map-pin").first).to_be_visible()
        assert [f"person-{number}" for number in numbers_on_the_map(page)] == listed, asked
        assert page.evaluate(COVERED) == [], asked
        # Every pin is reached with a keyboard.
        assert page.locator(".map-pin:not(button):not([tabindex='0']):not(a)").count() == 0, asked
        compared += 1
