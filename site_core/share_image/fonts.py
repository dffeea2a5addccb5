"""The two faces of a share image, and the letters they have."""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

FOLDER = Path(__file__).parent / "fonts"
DISPLAY = "brygada-1918-semibold.ttf"
TEXT = "source-sans-3-medium.ttf"

#: First and last code points that both files draw; see ``fonts/SOURCES.md``.
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x131),
    (0x134, 0x148),
    (0x14A, 0x17E),
    (0x1E80, 0x1E85),
    (0x1EF2, 0x1EF3),
    (0x2013, 0x2014),
    (0x2018, 0x201A),
    (0x201C, 0x201E),
    (0x2022, 0x2022),
    (0x2026, 0x2026),
    (0x20AC, 0x20AC),
)


@lru_cache(maxsize=32)
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """A face at a size in pixels."""
    return ImageFont.truetype(FOLDER / name, size)


def can_write(text: str) -> bool:
    """Whether every letter of a text is in both fonts; a box in its place would be worse than no picture."""
    return all(any(first <= ord(letter) <= last for first, last in RANGES) for letter in text)
