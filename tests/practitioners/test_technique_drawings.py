"""Each technique of the demo has a drawing of its own, on pages and in the picture that is shared."""

import tomllib
from pathlib import Path

from site_core.share_image.drawing import ART
from site_core.style_guide.views import drawings

DEMO = Path(__file__).parents[2] / "practitioners" / "demo" / "modalities"


def used() -> list[str]:
    return [tomllib.loads(file.read_text())["illustration"] for file in DEMO.glob("*.toml")]


def test_no_two_techniques_share_a_drawing() -> None:
    assert len(used()) == len(set(used())) == 21


def test_every_drawing_of_a_technique_can_be_shared() -> None:
    names = {name for kind, name in drawings() if kind == "technique"}
    assert names == {file.stem.removeprefix("technique-") for file in ART.glob("technique-*.png")}
    assert set(used()) <= names
