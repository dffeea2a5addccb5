"""Draws a share image: words on paper, beside them an arch with a face, initials or a drawing."""

import io
from pathlib import Path
from typing import BinaryIO

from PIL import Image, ImageDraw, ImageOps

from site_core.share_image.content import ShareImage
from site_core.share_image.fonts import DISPLAY, TEXT, font
from site_core.share_image.words import cut, fit

SIZE = WIDTH, HEIGHT = 1200, 630
ART = Path(__file__).parent / "art"

# The light theme of css/tokens.css.
PAPER, TINT, INK, MUTED = "#fbfaf7", "#e3f0ee", "#1b2421", "#4a5652"
PINE, CLAY, ACCENT, ART_TINT, WHITE = "#0b5f58", "#e9b79f", "#9c3d1e", "#cfe5e1", "#ffffff"

MARGIN = 72
SIDE = 396
#: Where the words end and our name begins.
FOOT = HEIGHT - 136
TEXT_WIDTH = WIDTH - SIDE - 2 * MARGIN + 16
ARCH = ARCH_WIDTH, ARCH_HEIGHT = 284, 390
ARCH_AT = (WIDTH - SIDE + (SIDE - ARCH_WIDTH) // 2, (HEIGHT - ARCH_HEIGHT) // 2)
TITLE_SIZES = (82, 74, 66, 58, 50, 44)
#: Curves are drawn this many times larger and made small, which Pillow itself does not smooth.
SMOOTH = 4


def draw(content: ShareImage, photo: BinaryIO | None = None) -> bytes:
    """The picture as a JPEG file. ``photo`` fills the arch; without it initials, a drawing or our mark do."""
    canvas = Image.new("RGB", SIZE, PAPER)
    canvas.paste(TINT, (WIDTH - SIDE, 0, WIDTH, HEIGHT))
    canvas.paste(PINE, (0, HEIGHT - 12, WIDTH, HEIGHT))
    _words(canvas, content)
    _arch(canvas, content, photo)
    file = io.BytesIO()
    canvas.save(file, "JPEG", quality=88, subsampling=0)
    return file.getvalue()


def _words(canvas: Image.Image, content: ShareImage) -> None:
    pen = ImageDraw.Draw(canvas)
    y = 76
    if content.kind:
        lines, face = fit(content.kind, TEXT, (34, 30), TEXT_WIDTH, 2)
        for line in lines:
            pen.text((MARGIN, y), line, font=face, fill=ACCENT)
            y += 42
        y += 14
    lines, face = fit(content.title, DISPLAY, TITLE_SIZES, TEXT_WIDTH, 3)
    for line in lines:
        pen.text((MARGIN, y), line, font=face, fill=INK)
        y += round(face.size * 1.12)
    if content.detail:
        y += 22
        room = max(1, min(3, (FOOT - y) // 44))
        lines, face = fit(content.detail, TEXT, (34, 30), TEXT_WIDTH, room)
        for line in lines:
            pen.text((MARGIN, y), line, font=face, fill=MUTED)
            y += 44
    mark = _mark(56)
    canvas.paste(mark, (MARGIN, HEIGHT - 118), mark)
    name = cut(content.organisation, font(DISPLAY, 36), TEXT_WIDTH - 76)
    pen.text((MARGIN + 76, HEIGHT - 90), name, font=font(DISPLAY, 36), fill=INK, anchor="lm")


def _arch(canvas: Image.Image, content: ShareImage, photo: BinaryIO | None) -> None:
    inside = Image.new("RGB", ARCH, ART_TINT)
    if photo is not None:
        inside = ImageOps.fit(Image.open(photo).convert("RGB"), ARCH, Image.Resampling.LANCZOS)
    elif content.initials:
        _centred(inside, content.initials)
    else:
        _place(inside, _motif(content.art))
    canvas.paste(inside, ARCH_AT, _arch_mask())


def _arch_mask() -> Image.Image:
    width, height = ARCH_WIDTH * SMOOTH, ARCH_HEIGHT * SMOOTH
    mask = Image.new("L", (width, height))
    pen = ImageDraw.Draw(mask)
    pen.ellipse((0, 0, width - 1, width - 1), fill=255)
    pen.rounded_rectangle((0, width // 2, width - 1, height - 1), radius=14 * SMOOTH, fill=255)
    pen.rectangle((0, width // 2, width - 1, width), fill=255)
    return mask.resize(ARCH, Image.Resampling.LANCZOS)


def _centred(inside: Image.Image, letters: str) -> None:
    face = font(DISPLAY, 124 if len(letters) < 3 else 96)
    middle = (ARCH_WIDTH // 2, ARCH_HEIGHT // 2 + 6)
    ImageDraw.Draw(inside).text(middle, letters, font=face, fill=PINE, anchor="mm")


def _place(inside: Image.Image, motif: Image.Image) -> None:
    at = (ARCH_WIDTH - motif.width) // 2, (ARCH_HEIGHT - motif.height) // 2 + 24
    inside.paste(motif, at, motif)


def _motif(art: str) -> Image.Image:
    path = ART / f"{art}.png"
    if not (art and path.exists()):
        return _mark(180)
    return Image.open(path).convert("RGBA")


def _mark(size: int) -> Image.Image:
    """The mark of ``components/logo.html``: two cupped hands that hold one drop."""
    scale = size * SMOOTH / 40
    mark = Image.new("RGBA", (size * SMOOTH, size * SMOOTH))
    pen = ImageDraw.Draw(mark)

    def box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        return left * scale, top * scale, right * scale, bottom * scale

    pen.ellipse(box(0, 0, 39.9, 39.9), fill=PINE)
    line = round(2.4 * scale)
    pen.arc(box(6.3, 2.5, 33.7, 32.7), 0, 180, fill=WHITE, width=line)
    pen.arc(box(11.5, 4.5, 28.5, 27), 0, 180, fill=WHITE, width=line)
    pen.ellipse(box(16.3, 10.6, 23.7, 18), fill=CLAY)
    pen.polygon(
        [(20 * scale, 7.2 * scale), (23.2 * scale, 12.6 * scale), (16.8 * scale, 12.6 * scale)], fill=CLAY
    )
    return mark.resize((size, size), Image.Resampling.LANCZOS)
