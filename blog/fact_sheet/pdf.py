"""From the words of a sheet to a PDF file that screen readers can read (PDF/UA-1)."""

import json
import logging
from functools import cache
from pathlib import Path
from typing import Any

import typst

logger = logging.getLogger(__name__)

FOLDER = Path(__file__).parent
LAYOUT = FOLDER / "sheet.typ"


@cache
def fonts() -> typst.Fonts:
    """The fonts that come with the site and with Typst; those of the machine only for scripts these lack."""
    return typst.Fonts(include_system_fonts=True, font_paths=[FOLDER / "fonts"])


@cache
def layout() -> bytes:
    """The source of the layout, read once."""
    return LAYOUT.read_bytes()


def make_pdf(content: dict[str, Any]) -> bytes:
    """The sheet as a tagged PDF.

    The words reach the layout as one JSON string that it parses as data, so nothing an editor types is ever
    read as Typst markup. The file carries no date of its own: the same words give the same bytes.

    A character that no font has (a rare emoji) is not allowed by the accessibility standard; such a sheet is
    made without the seal but with the same tags, because a worse sheet is better than none.
    """
    options: dict[str, Any] = {
        "root": FOLDER,
        "font_paths": fonts(),
        "format": "pdf",
        "sys_inputs": {"sheet": json.dumps(content, ensure_ascii=False)},
    }
    try:
        return typst.compile(layout(), pdf_standards=["ua-1"], **options)
    except typst.TypstError as error:
        logger.warning("The fact sheet %r cannot be PDF/UA-1: %s", content["title"], error.message)
        return typst.compile(layout(), **options)
