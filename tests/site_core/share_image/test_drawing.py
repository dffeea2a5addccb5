"""The picture itself: its size, its words, and how long it takes."""

import io
import time

import pytest
from PIL import Image

from site_core.share_image.content import ShareImage
from site_core.share_image.drawing import SIZE, TEXT_WIDTH, TITLE_SIZES, draw
from site_core.share_image.fonts import DISPLAY, RANGES, TEXT, can_write, font
from site_core.share_image.words import cut, fit

LONG = "Gwenllian Angharad ferch Llywelyn-Featherstonehaugh-Cholmondeley of Llanfairpwllgwyngyll"


def opened(file):
    return Image.open(io.BytesIO(file))


@pytest.mark.parametrize("title", ["Li", LONG, "W" * 200, "Ŵyn Pŷl", "a " * 100])
def test_whatever_the_name_it_is_a_jpeg_of_the_right_size(title):
    picture = opened(draw(ShareImage(title, "Massage therapist", "Leeds", "Handwell", "AB")))

    assert picture.format == "JPEG"
    assert picture.size == SIZE == (1200, 630)


def test_a_photo_fills_the_arch():
    photo = io.BytesIO()
    Image.new("RGB", (80, 80), "#ff0000").save(photo, "PNG")

    picture = opened(draw(ShareImage("Ann"), io.BytesIO(photo.getvalue())))

    red, green, blue = picture.getpixel((1002, 315))
    assert red > 240
    assert max(green, blue) < 20


@pytest.mark.parametrize("art", ["", "body-knees", "no-such-drawing", "../../settings"])
def test_a_drawing_that_is_not_there_gives_way_to_our_mark(art):
    assert opened(draw(ShareImage("Knees", art=art))).size == SIZE


@pytest.mark.parametrize("text", ["Short", LONG, "W" * 200, "one two three " * 20])
def test_no_line_is_wider_than_its_room(text):
    lines, face = fit(text, DISPLAY, TITLE_SIZES, TEXT_WIDTH, 3)

    assert 1 <= len(lines) <= 3
    assert max(face.getlength(line) for line in lines) <= TEXT_WIDTH


def test_a_short_name_is_large_and_a_long_one_smaller():
    sizes = [fit(text, DISPLAY, TITLE_SIZES, TEXT_WIDTH, 3)[1].size for text in ("Ann Example", LONG)]

    assert sizes[0] == TITLE_SIZES[0] > sizes[1]


def test_a_long_double_name_breaks_after_its_hyphen():
    lines, _face = fit("Llywelyn-Featherstonehaugh-Cholmondeley", DISPLAY, (44,), 700, 3)

    assert all(line.endswith("-") for line in lines[:-1])


def test_what_does_not_fit_ends_in_an_ellipsis():
    assert fit("word " * 100, DISPLAY, TITLE_SIZES, TEXT_WIDTH, 3)[0][-1].endswith("…")
    assert cut("Handwell", font(DISPLAY, 36), 400) == "Handwell"
    assert cut("Handwell " * 20, font(DISPLAY, 36), 400).endswith("…")


@pytest.mark.parametrize("face", [DISPLAY, TEXT])
def test_every_letter_we_say_we_can_write_is_in_the_font(face):
    drawn = font(face, 40)
    missing = bytes(drawn.getmask("\u4e00"))
    letters = [chr(code) for first, last in RANGES for code in range(first, last + 1)]

    blank = [letter for letter in letters if bytes(drawn.getmask(letter)) == missing]
    assert blank == [" ", "\xa0", "\xad"]


def test_letters_we_lack_are_known_beforehand():
    assert can_write("Siân Llŷr-Müller, Łódź")
    assert not can_write("王小明")
    assert not can_write("Ann 🙂")


def test_it_is_quick():
    content = ShareImage(
        "Deep tissue massage", "Technique", "Slow and firm. " * 8, "Handwell", art="technique-cups"
    )
    draw(content)
    times = []
    for _ in range(5):
        started = time.perf_counter()
        draw(content)
        times.append(time.perf_counter() - started)

    assert min(times) < 0.15
