"""Pictures side by side on paper, and how they are kept in ``docs/``."""

from pathlib import Path

from PIL import Image, ImageDraw

from tests.rig.database import ROOT

PAPER, GAP, ROUND = "#e7e2d7", 28, 10
QUALITY = 80


def sheet(rows: list[list[Image.Image]], width: int) -> Image.Image:
    """Pictures of one size in rows, with rounded corners, on paper."""
    first = rows[0][0]
    size = (width, round(first.height * width / first.width))
    columns = max(len(row) for row in rows)
    whole = Image.new("RGB", (columns * (width + GAP) + GAP, len(rows) * (size[1] + GAP) + GAP), PAPER)
    corners = Image.new("L", size, 0)
    ImageDraw.Draw(corners).rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), ROUND, fill=255)
    for down, row in enumerate(rows):
        for across, one in enumerate(row):
            place = (GAP + across * (width + GAP), GAP + down * (size[1] + GAP))
            whole.paste(one.resize(size, Image.Resampling.LANCZOS), place, corners)
    return whole


def save(picture: Image.Image, path: Path) -> None:
    """Writes a picture and says what it weighs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, quality=QUALITY, method=6)
    print(
        f"  {path.relative_to(ROOT)}: {picture.width} x {picture.height}, {path.stat().st_size / 1000:.0f} kB"
    )
