"""What the page of screenshots says about changes."""

from pathlib import Path

import pytest
from PIL import Image

from tests.rig.contact_sheet import Shot, drift, write


@pytest.fixture
def grey(tmp_path: Path) -> Path:
    file = tmp_path / "grey.png"
    Image.new("RGB", (100, 100), "#777").save(file)
    return file


def test_the_same_picture_has_not_changed(grey):
    assert drift(grey, grey) == 0


def test_a_tenth_of_a_picture_is_a_hundred_in_a_thousand(grey, tmp_path):
    other = Image.open(grey)
    other.paste("#fff", (0, 0, 100, 10))
    other.save(tmp_path / "other.png")

    assert drift(tmp_path / "other.png", grey) == pytest.approx(100)


def test_a_longer_page_has_changed_altogether(grey, tmp_path):
    Image.new("RGB", (100, 101), "#777").save(tmp_path / "longer.png")

    assert drift(tmp_path / "longer.png", grey) == 1000


def test_a_first_run_has_nothing_to_differ_from(grey, tmp_path):
    assert drift(grey, tmp_path / "none.png") is None


def test_what_has_changed_comes_first(grey, tmp_path):
    shots = [
        Shot("home", "1280 light", grey, 0.0),
        Shot("finder <b>", "1280 light", grey, 400.0),
        Shot("finder <b>", "375 dark", grey, None),
    ]

    text = write(shots, tmp_path).read_text()

    assert "2 states, 3 screenshots" in text
    assert "1 differ" in text
    assert text.index("finder &lt;b&gt;") < text.index("home")
