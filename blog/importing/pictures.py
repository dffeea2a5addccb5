"""Pictures of an import, from a folder that holds what the old site had under ``wp-content/uploads``."""

import hashlib
import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile

from blog.importing.pieces import Remark
from site_core.models import CustomImage
from site_core.photos.errors import PhotoError
from site_core.photos.reading import read_photo

#: WordPress keeps smaller copies beside each picture: photo-300x200.jpg.
SIZE = re.compile(r"-\d{2,5}x\d{2,5}(?=\.[a-z]{3,4}$)", re.IGNORECASE)


class Pictures:
    """Looks for the pictures of one page and stores each once, whatever the number of pages that use it.

    ``folder`` is None where no pictures were given; then only what an earlier run ``stored`` for this page is
    found. ``texts`` maps an address to what the old site said to people who do not see the picture.
    """

    def __init__(
        self, folder: Path | None, texts: Mapping[str, str], stored: Mapping[str, int] | None = None
    ) -> None:
        self.files = _by_name(folder) if folder else {}
        self.texts = texts
        self.stored = dict(stored or {})
        self.remarks: list[Remark] = []

    def find(self, address: str, alternative: str) -> int | None:
        """The key of the stored picture; None, and a remark, where there is none that can be read."""
        path = self._file(address)
        if path is None:
            if CustomImage.objects.filter(pk=self.stored.get(address)).exists():
                return self.stored[address]
            self.remarks.append(Remark("missing picture", address))
            return None
        try:
            with path.open("rb") as file:
                clean = read_photo(file, shortest=1).as_sent()
        except (OSError, PhotoError) as error:
            self.remarks.append(
                Remark(
                    "unreadable picture",
                    f"{address}: {error.message if isinstance(error, PhotoError) else error}",
                )
            )
            return None
        words = alternative or self.texts.get(_full_size(address), "")
        if not words:
            self.remarks.append(Remark("picture without description", address))
        self.stored[address] = _stored(clean, title=words or path.stem, description=words).pk
        return self.stored[address]

    def _file(self, address: str) -> Path | None:
        """The file whose path shares the most trailing parts with the address."""
        for candidate in (_full_size(address), address):
            wanted = _parts(candidate)
            found = self.files.get(wanted[-1].lower(), []) if wanted else []
            if found:
                return max(found, key=lambda path: _shared(path.parts, wanted))
        return None


def _by_name(folder: Path) -> dict[str, list[Path]]:
    files: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*")):
        # A link may lead out of the folder.
        if path.is_file() and not path.is_symlink():
            files.setdefault(path.name.lower(), []).append(path)
    return files


def _full_size(address: str) -> str:
    return SIZE.sub("", address)


def _parts(address: str) -> tuple[str, ...]:
    try:
        return PurePosixPath(unquote(urlsplit(address).path)).parts
    except ValueError:
        return ()


def _shared(path: tuple[str, ...], wanted: tuple[str, ...]) -> int:
    count = 0
    for ours, theirs in zip(reversed(path), reversed(wanted), strict=False):
        if ours.lower() != theirs.lower():
            break
        count += 1
    return count


def _stored(file: ContentFile, *, title: str, description: str) -> CustomImage:
    """The picture with these bytes, made if it is not there yet."""
    data = file.read()
    digest = hashlib.sha1(data).hexdigest()  # noqa: S324 - Wagtail's own name for a file's content
    image = CustomImage.objects.filter(file_hash=digest).first()
    if image is not None:
        return image
    name = f"imported-{digest[:16]}{Path(str(file.name)).suffix}"
    storage = CustomImage._meta.get_field("file").storage
    # A run that was killed may have left the file without its row.
    if storage.exists(f"original_images/{name}"):
        storage.delete(f"original_images/{name}")
    image = CustomImage(
        title=title[:255], description=description[:255], file=ImageFile(BytesIO(data), name=name)
    )
    image._set_image_file_metadata()
    image.save()
    return image
