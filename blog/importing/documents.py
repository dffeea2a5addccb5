"""From files of plain text or HTML to drafts, one for each file."""

import datetime
import logging
import re
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from django.db import DatabaseError, transaction
from wagtail.models import Page

from blog.importing.drafts import Draft, put_draft, stored_pictures
from blog.importing.guesses import guess
from blog.importing.html_reader import read_html
from blog.importing.opening import opening_of
from blog.importing.pictures import Pictures
from blog.importing.pieces import Heading, Paragraph, Piece, Reading, Remark
from blog.importing.report import Report
from blog.importing.stream_rows import stream_rows
from blog.importing.terms import Subjects
from blog.importing.text_reader import is_heading, read_text
from blog.importing.wordpress import NowhereToPutError
from blog.importing.words import plain
from blog.models import ArticleIndexPage, ArticlePage, ConditionIndexPage, ConditionPage
from site_core.models import User

logger = logging.getLogger(__name__)

LARGEST = 2 * 1024 * 1024
SOURCE = "file"
LOOKS_LIKE_HTML = re.compile(r"<(?:!doctype|html|body|p|div|h[1-6]|article|section|ul)\b", re.IGNORECASE)
DAY_FORMATS = ("%B %d, %Y", "%d %B %Y", "%Y-%m-%d", "%d/%m/%Y")
KINDS: dict[str, tuple[type[Page], type[Page]]] = {
    "article": (ArticlePage, ArticleIndexPage),
    "condition": (ConditionPage, ConditionIndexPage),
}


class UnreadableDocumentError(ValueError):
    """The file cannot be read as text; the message says why."""


def import_documents(
    paths: Sequence[Path],
    *,
    kind: str = "article",
    media: Path | None = None,
    by: User | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Report:
    """Makes a draft of each file; ``kind`` is "article" or "condition".

    Headings, lists, cards and figures are guessed, and each guess is in the report. The same file again
    changes nothing. Raises ``NowhereToPutError`` where the site has no list for such pages.
    """
    model, index = KINDS[kind]
    parent = index._default_manager.first()
    if parent is None:
        raise NowhereToPutError("Make a home page, a list of articles and a list of conditions first.")
    report, techniques = Report(), Subjects().modalities
    for number, path in enumerate(paths, 1):
        try:
            with transaction.atomic():
                pictures = Pictures(media, {}, stored_pictures(SOURCE, path.name[:255]))
                title, outcome, page_id, remarks = _bring_in(path, model, parent, pictures, techniques, by)
            report.add(title, outcome, page_id, remarks)
        except UnreadableDocumentError as error:
            report.add(path.name, "failed", remarks=[Remark("error", str(error))])
        except (DatabaseError, ValueError, TypeError, RecursionError) as error:
            logger.exception("A document could not be brought in: %s", path.name)
            report.add(path.name, "failed", remarks=[Remark("error", f"{type(error).__name__}: {error}")])
        progress(number, len(paths))
    return report


def _bring_in(
    path: Path,
    model: type[Page],
    parent: Page,
    pictures: Pictures,
    techniques: Collection[str],
    by: User | None,
) -> tuple[str, str, int | None, list[Remark]]:
    title, day, reading = read_document(path)
    reading = guess(reading, techniques)
    rows = stream_rows(reading.pieces, pictures.find)
    opening = opening_of("", reading.pieces)
    fields: dict[str, Any] = {"summary": opening, "lead": opening}
    if day and model is ArticlePage:
        fields["date"] = day
    draft = Draft(model, title[:255], "", fields, rows)
    outcome, page = put_draft(
        draft, parent, source=SOURCE, key=path.name[:255], by=by, pictures=pictures.stored
    )
    return title, outcome, page.pk if page else None, [*reading.remarks, *pictures.remarks]


def read_document(path: Path) -> tuple[str, datetime.date | None, Reading]:
    """Title, day and pieces of a file. Raises ``UnreadableDocumentError``."""
    text = _text_of(path)
    if path.suffix.lower() in (".html", ".htm") or LOOKS_LIKE_HTML.search(text[:4000]):
        reading, title = read_html(text), _html_title(text)
    else:
        reading, title = read_text(text), ""
    pieces = list(reading.pieces)
    if not pieces:
        raise UnreadableDocumentError("There is no text in this file.")
    day = _day(pieces)
    if not title:
        title = _title(pieces, path)
    elif isinstance(pieces[0], Heading) and pieces[0].text.casefold() == title.casefold():
        pieces = pieces[1:]
    return title, day, Reading(tuple(pieces), reading.remarks)


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableDocumentError("The file is larger than 2 MB.")
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableDocumentError(f"The file cannot be read: {error.strerror}.") from error
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data[:8192]:
        raise UnreadableDocumentError("This is not a text file.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _html_title(text: str) -> str:
    soup = BeautifulSoup(text, "html.parser")
    for name in ("h1", "title"):
        if (tag := soup.find(name)) and (words := " ".join(tag.get_text(" ").split())):
            return words
    return ""


def _day(pieces: list[Piece]) -> datetime.date | None:
    """The day a text opens with; it is then taken out of the text."""
    first = pieces[0]
    words = (
        first.text
        if isinstance(first, Heading)
        else plain(first.html)
        if isinstance(first, Paragraph)
        else ""
    )
    for form in DAY_FORMATS:
        try:
            day = datetime.datetime.strptime(words, form).date()
        except ValueError:
            continue
        if len(pieces) > 1:
            pieces.pop(0)
        return day
    return None


def _title(pieces: list[Piece], path: Path) -> str:
    """The short line a text opens with, taken out of it; else its first heading; else the file's name."""
    first = pieces[0]
    words = first.text if isinstance(first, Heading) else _short_line(first)
    if words and len(pieces) > 1:
        pieces.pop(0)
    else:
        words = next((piece.text for piece in pieces if isinstance(piece, Heading)), "")
    words = words or path.stem.replace("-", " ").replace("_", " ").strip() or "Without a title"
    return words[0].upper() + words[1:]


def _short_line(piece: Piece) -> str:
    """The words of a paragraph that is a title in all but its first letter."""
    words = plain(piece.html) if isinstance(piece, Paragraph) else ""
    return words if words and is_heading(words[0].upper() + words[1:]) else ""
