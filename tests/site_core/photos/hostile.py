"""Files that people send where a photo is asked for: some by mistake, most on purpose. All are made here."""

import functools
import io
import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from PIL import Image, ImageDraw

from tests.site_core.photos.tagged import MARKER, gps_exif

SCRIPT = b"<script>alert(1)</script>"


class Sent(NamedTuple):
    """A file; ``refused`` is the kind of refusal, "" where it is taken and drawn anew."""

    name: str
    data: bytes
    refused: str = ""
    type: str = "image/jpeg"


def picture(mode: str = "RGB", size: tuple[int, int] = (400, 500)) -> Image.Image:
    """A picture with a white disc in its upper left quarter."""
    if mode == "P":
        return picture("RGB", size).convert("P")
    image = Image.new(mode, size)
    white = {"1": 1, "L": 255, "I;16": 65535, "LA": (255, 255)}.get(mode, (255,) * len(mode))
    ImageDraw.Draw(image).ellipse((0, 0, size[0] // 2, size[1] // 2), fill=white)  # type: ignore[arg-type]
    return image


def encoded(
    kind: str = "JPEG", mode: str = "RGB", size: tuple[int, int] = (400, 500), **options: object
) -> bytes:
    """A picture as a file of a kind."""
    out = io.BytesIO()
    picture(mode, size).save(out, kind, **options)
    return out.getvalue()


def moving(kind: str, frames: int) -> bytes:
    """A short film."""
    stills = [Image.new("RGB", (200, 200), (number * 80, 0, 0)) for number in range(frames)]
    out = io.BytesIO()
    stills[0].save(out, kind, save_all=True, append_images=stills[1:])
    return out.getvalue()


def long_webp(frames: int) -> bytes:
    """A film that shows its last picture again and again."""
    film = moving("WEBP", 2)
    last = film.rindex(b"ANMF")
    body = film[8:] + film[last:] * (frames - 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def chunk(name: bytes, data: bytes) -> bytes:
    """A part of a PNG file, with its checksum."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, *more: bytes, data: bytes = b"") -> bytes:
    """A PNG file that claims a size, whatever it holds."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (chunk(b"IHDR", header), *more, chunk(b"IDAT", zlib.compress(data)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def jpeg_claiming(width: int, height: int) -> bytes:
    """A JPEG file whose header claims another size than it has."""
    data = bytearray(encoded())
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(data)


def jpeg_with(marker: int, content: bytes) -> bytes:
    """A JPEG file with something in one of its segments: 0xFE is a comment, 0xE1 holds tags."""
    plain = encoded()
    return plain[:2] + bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content + plain[2:]


def many_passes(times: int) -> bytes:
    """A progressive JPEG that repeats its last pass."""
    plain = encoded(progressive=True)
    last = plain.rindex(b"\xff\xda")
    return plain[:-2] + plain[last:-2] * times + b"\xff\xd9"


def box(brand: bytes) -> bytes:
    """The start of a file of the family of MP4."""
    return struct.pack(">I", 24) + b"ftyp" + brand + b"\0\0\0\0" + brand + b"mif1" + b"\0" * 400


def bomb_text() -> bytes:
    """A text in a PNG that unpacks to 200 MB."""
    return chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(200_000_000), 1))


def webp_part(name: bytes, content: bytes) -> bytes:
    """A WebP file with one more part at its end."""
    body = encoded("WEBP")[8:] + name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


@functools.cache
def corpus() -> tuple[Sent, ...]:
    """Every file."""
    return (*_not_pictures(), *_lies(), *bombs(), *_damaged(), *_carriers(), *_names())


def _not_pictures() -> Iterator[Sent]:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">' + SCRIPT + b"</svg>"
    yield Sent("drawing.svg", svg, "svg", "image/svg+xml")
    yield Sent("svg-as.jpg", svg, "svg")
    yield Sent("svg-behind-a-mark.png", b"\xef\xbb\xbf \n" + svg, "svg", "image/png")
    yield Sent(
        "svg-with-entity.jpg",
        b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + svg,
        "svg",
    )
    yield Sent("page.html", b"<!doctype html>" + SCRIPT, "not_a_picture", "text/html")
    yield Sent("page.jpg", b"<html>" + SCRIPT, "not_a_picture")
    yield Sent("shell.php", b"<?php system($_GET[0]); ?>", "not_a_picture", "image/jpeg")
    yield Sent("shell.php.jpg", b"<?php system($_GET[0]); ?>", "not_a_picture")
    yield Sent("program.exe", b"MZ" + b"\0" * 500, "not_a_picture", "application/x-msdownload")
    yield Sent("linux.png", b"\x7fELF" + b"\0" * 500, "not_a_picture", "image/png")
    yield Sent("leaflet.pdf", b"%PDF-1.7\n" + b"\0" * 500, "not_a_picture", "application/pdf")
    yield Sent("archive.jpg", b"PK\x03\x04" + b"\0" * 500, "not_a_picture")
    yield Sent("words.jpg", b"just words", "not_a_picture")
    yield Sent("zeros.jpg", bytes(5000), "not_a_picture")
    yield Sent("nothing.jpg", b"", "empty")
    yield Sent("one-byte.jpg", b"\xff", "not_a_picture")
    yield Sent("photo.heic", box(b"heic"), "heic", "image/heic")
    yield Sent("heic-as.jpg", box(b"mif1"), "heic")
    yield Sent("photo.avif", box(b"avif"), "avif", "image/avif")
    yield Sent("film.avif", box(b"avis"), "avif", "image/avif")
    yield Sent("film.mp4", box(b"isom"), "not_a_picture", "video/mp4")
    yield Sent("bitmap.bmp", encoded("BMP"), "not_a_picture", "image/bmp")
    yield Sent("scan.tiff", encoded("TIFF"), "not_a_picture", "image/tiff")
    yield Sent("tiff-as.jpg", encoded("TIFF"), "not_a_picture")
    yield Sent("icon.ico", encoded("ICO", size=(64, 64)), "not_a_picture", "image/x-icon")
    yield Sent(
        "postscript.jpg",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 500 500\n" + b"\0" * 99,
        "not_a_picture",
    )


def _lies() -> Iterator[Sent]:
    yield Sent("gif-with-script.gif", b"GIF89a/*" + b"\0" * 100 + b"*/=1;alert(1)", "gif", "image/gif")
    yield Sent("gif-as.jpg", encoded("GIF"), "gif")
    yield Sent("png-as.jpg", encoded("PNG"))
    yield Sent("webp-as.png", encoded("WEBP"), "", "image/png")
    yield Sent("no-extension", encoded(), "", "application/octet-stream")
    yield Sent("jpeg-head-only.jpg", b"\xff\xd8\xff\xe0" + SCRIPT * 20, "broken")
    yield Sent("png-head-only.png", b"\x89PNG\r\n\x1a\n" + SCRIPT * 20, "broken", "image/png")
    yield Sent("webp-head-only.webp", b"RIFF\0\0\1\0WEBP" + SCRIPT * 20, "broken", "image/webp")


@functools.cache
def bombs() -> tuple[Sent, ...]:
    """Files that are small until somebody decodes them."""
    return tuple(_bombs())


def _bombs() -> Iterator[Sent]:
    yield Sent("50000-square.png", png(50_000, 50_000), "too_many_pixels", "image/png")
    yield Sent("largest-number.png", png(2**31 - 1, 2**31 - 1), "too_many_pixels", "image/png")
    yield Sent("one-line.png", png(30_000_000, 1), "too_many_pixels", "image/png")
    yield Sent("12000-square.png", png(12_000, 12_000), "too_many_pixels", "image/png")
    yield Sent("no-width.png", png(0, 500), "broken", "image/png")
    yield Sent("65500-square.jpg", jpeg_claiming(65_500, 65_500), "too_many_pixels")
    yield Sent("taller-than-it-is.jpg", jpeg_claiming(400, 20_000))
    yield Sent("just-over.png", png(5001, 5000), "too_many_pixels", "image/png")
    yield Sent("just-under.png", encoded("PNG", "RGBA", (5000, 5000), compress_level=1), "", "image/png")
    yield Sent(
        "just-under-16-bit.png", encoded("PNG", "I;16", (5000, 5000), compress_level=1), "", "image/png"
    )
    yield Sent("just-under.jpg", encoded("JPEG", "CMYK", (5000, 5000)))
    yield Sent(
        "just-under.webp", encoded("WEBP", "RGBA", (5000, 5000), method=0, quality=10), "", "image/webp"
    )
    yield Sent("text-of-200-mb.png", png(400, 400, bomb_text()), "broken", "image/png")
    yield Sent("thousand-passes.jpg", many_passes(1000), "broken")
    yield Sent("11-mb.jpg", encoded() + bytes(11 * 1024 * 1024), "too_big")
    yield Sent("film-of-4000.gif", moving("GIF", 3) * 1333, "gif", "image/gif")
    yield Sent("film-of-4000.webp", long_webp(4000), "moving", "image/webp")
    yield Sent("film-of-3.png", moving("PNG", 3), "moving", "image/png")
    yield Sent("dot.png", encoded("PNG", size=(1, 1)), "too_small", "image/png")
    yield Sent("hair.png", encoded("PNG", size=(199, 5000)), "too_small", "image/png")


def _damaged() -> Iterator[Sent]:
    for kind in ("JPEG", "PNG", "WEBP"):
        whole = encoded(kind)
        yield Sent(f"half.{kind.lower()}", whole[: len(whole) // 2], "broken", f"image/{kind.lower()}")
    whole = bytearray(encoded("PNG"))
    whole[60] ^= 0xFF
    yield Sent("one-bit.png", bytes(whole), "broken", "image/png")


def _carriers() -> Iterator[Sent]:
    """Real pictures that carry something else along: taken, and what they carry is gone."""
    hidden = MARKER + b"<?php system($_GET[0]); ?>" + SCRIPT
    yield Sent("gps.jpg", encoded(exif=gps_exif()))
    yield Sent("gps.png", encoded("PNG", exif=gps_exif()), "", "image/png")
    yield Sent("gps.webp", encoded("WEBP", exif=gps_exif()), "", "image/webp")
    yield Sent("comment.jpg", jpeg_with(0xFE, hidden))
    yield Sent("xmp.jpg", jpeg_with(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + hidden))
    yield Sent("iptc.jpg", jpeg_with(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0" + hidden))
    yield Sent("broken-colours.jpg", jpeg_with(0xE2, b"ICC_PROFILE\0\1\1" + hidden))
    yield Sent("page-behind.jpg", encoded() + b"<html>" + hidden)
    yield Sent("page-before.jpg", jpeg_with(0xE0, b"*/=1;/*" + hidden))
    yield Sent("archive-behind.png", encoded("PNG") + b"PK\x03\x04" + hidden, "", "image/png")
    yield Sent("text.png", png_with_text(hidden), "", "image/png")
    yield Sent("xmp.webp", webp_part(b"XMP ", hidden), "", "image/webp")


def png_with_text(text: bytes) -> bytes:
    """A PNG file with a remark in it."""
    plain = encoded("PNG")
    return plain[:33] + chunk(b"tEXt", b"Comment\0" + text) + plain[33:]


def _names() -> Iterator[Sent]:
    for name in NAMES:
        yield Sent(name, encoded())


NAMES = (
    "../../../etc/cron.d/job.jpg",
    "..\\..\\windows\\win.jpg",
    "/etc/passwd",
    "a" * 300 + ".jpg",
    "\u202egpj.exe",
    "photo.jpg\x00.php",
    "<img src=x onerror=alert(1)>.jpg",
    "con.jpg",
    ".htaccess",
    "photo.jpg; rm -rf .jpg",
    "\r\nSet-Cookie: a=b.jpg",
)
