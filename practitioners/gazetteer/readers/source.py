"""Open a file, or the data file inside a zip, as numbered lines of text with bounded memory."""

from __future__ import annotations

import codecs
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from practitioners.gazetteer.readers.row import Line, UnreadableFile

LONGEST_LINE = 256 * 1024
PEEKED = 4096
DATA_FILES = (".csv", ".txt", ".tsv")


@contextmanager
def opened(path: Path, *, progress: Callable[[int, int], None]) -> Iterator[Iterator[Line]]:
    """Give the lines of a file; `progress` is called with bytes read and bytes in all.

    UTF-8 with or without a byte order mark; lines that are not UTF-8 are read as Windows-1252.
    Raises UnreadableFile for a missing, empty, binary or otherwise unusable file.
    """
    try:
        if path.is_file() and zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                member = _data_file(archive)
                with archive.open(member) as file:
                    yield _lines(cast(zipfile.ZipExtFile, file), member.file_size, progress)
        else:
            with path.open("rb") as file:
                yield _lines(file, path.stat().st_size, progress)
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableFile(f"{path} cannot be read: {reason}.") from error


def _data_file(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """The largest table: these archives carry read-me files and splits by area beside it."""
    tables = [member for member in archive.infolist() if member.filename.lower().endswith(DATA_FILES)]
    if not tables:
        raise UnreadableFile("The zip file holds no .csv or .txt file.")
    return max(tables, key=lambda member: member.file_size)


def _lines(
    file: io.BufferedReader | zipfile.ZipExtFile, size: int, progress: Callable[[int, int], None]
) -> Iterator[Line]:
    number = done = 0
    _refuse_binary(file.peek(PEEKED)[:PEEKED])
    while raw := file.readline(LONGEST_LINE):
        number += 1
        done += len(raw)
        if number == 1:
            raw = raw.removeprefix(codecs.BOM_UTF8)
        if len(raw) >= LONGEST_LINE and not raw.endswith(b"\n"):
            raise UnreadableFile(
                f"Line {number} is longer than {LONGEST_LINE // 1024} kB: not a table of places."
            )
        if text := _text(raw).rstrip("\r\n"):
            yield number, text
        if number % 2000 == 0:
            progress(done, size)
    progress(done, size)
    if not number:
        raise UnreadableFile("The file is empty.")


def _refuse_binary(head: bytes) -> None:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableFile("The file is UTF-16; save it as UTF-8 first.")
    if b"\0" in head:
        raise UnreadableFile("The file is not text.")


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
