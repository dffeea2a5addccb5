"""What becomes of plain text."""

import pytest

from blog.importing.pieces import Bullets, Heading, Paragraph
from blog.importing.text_reader import is_heading, read_text

PAGE = """Aching backs

Most of us have one sooner or later. It passes.

What to do

• Walk a little
• Keep warm

Kinds of massage
Swedish massage: long, gentle strokes.
Deep tissue: slow pressure on firm muscle.
"""


def test_headings_lists_and_labels() -> None:
    """As a reader would see them."""
    assert read_text(PAGE).pieces == (
        Heading("Aching backs"),
        Paragraph("Most of us have one sooner or later. It passes."),
        Heading("What to do"),
        Bullets(("Walk a little", "Keep warm")),
        Heading("Kinds of massage"),
        Bullets(
            (
                "<b>Swedish massage:</b> long, gentle strokes.",
                "<b>Deep tissue:</b> slow pressure on firm muscle.",
            )
        ),
    )


@pytest.mark.parametrize("line", ["When is it serious?", "Booking", "Upper back pain"])
def test_a_short_line_without_a_stop_is_a_heading(line: str) -> None:
    """Questions too."""
    assert is_heading(line)


@pytest.mark.parametrize("line", ["It passes.", "lower case", "A" * 120, "• Walk a little", ""])
def test_other_lines_are_not(line: str) -> None:
    """Sentences, captions, bullets."""
    assert not is_heading(line)


def test_markup_in_a_text_is_only_text() -> None:
    """It is escaped."""
    assert read_text("Say <script>alert(1)</script> & go.").pieces == (
        Paragraph("Say &lt;script&gt;alert(1)&lt;/script&gt; &amp; go."),
    )
