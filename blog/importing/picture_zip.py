"""The pictures of an old site, sent as a zip: only pictures, only so many, and only into one folder."""

import zipfile
from pathlib import Path, PurePosixPath
from typing import IO

from django.conf import settings

EXTENSIONS = frozenset({".jpg", ".jpeg", ".png", ".webp"})
MOST_FILES, MOST_BYTES = 5000, 500 * 1024 * 1024


def unpack_pictures(file: IO[bytes], folder: Path) -> int:
    """Writes the pictures of a zip below ``folder``; returns how many.

    A member is read only up to the size that a picture may have, whatever the zip says its size is, and its
    path is used without anything that could lead elsewhere. What is not a picture is left where it is.
    """
    largest = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    count = total = 0
    with zipfile.ZipFile(file) as archive:
        for member in archive.infolist():
            parts = [
                part for part in PurePosixPath(member.filename).parts if part not in ("/", "..", ".", "")
            ]
            if member.is_dir() or not parts or PurePosixPath(parts[-1]).suffix.lower() not in EXTENSIONS:
                continue
            with archive.open(member) as source:
                data = source.read(largest + 1)
            total += len(data)
            if len(data) > largest:
                continue
            if count >= MOST_FILES or total > MOST_BYTES:
                break
            path = folder.joinpath(*(part[:100].replace("\x00", "") for part in parts[-4:]))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            count += 1
    return count
