"""Content files: TOML tables whose keys are taken one by one, so that a misspelt one cannot go unnoticed."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.models import Model
from wagtail.fields import StreamField
from wagtail.models import Page

from site_core.blocks.from_data import ContentError, clean_html, stream_value

REQUIRED = object()


class Record:
    """One table. Use it as a context manager: keys that nobody took are an error at its end."""

    def __init__(self, source: str, fields: dict[str, Any]) -> None:
        self.source, self.fields = source, dict(fields)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, ValidationError):
            raise ContentError(f"{self.source}: {error.message_dict}") from error
        if isinstance(error, ObjectDoesNotExist):
            raise ContentError(f"{self.source}: {error}") from error
        if isinstance(error, KeyError):
            raise ContentError(f"{self.source}: nothing is called {error}.") from error
        if isinstance(error, TypeError):
            # An unknown field of a child row.
            raise ContentError(f"{self.source}: {error}") from error
        if error is None and self.fields:
            raise ContentError(f"{self.source}: unknown {', '.join(sorted(self.fields))}.")

    def take(self, key: str, default: Any = REQUIRED) -> Any:
        """The value of a key; raises ``ContentError`` when it is missing and there is no default."""
        if key in self.fields:
            return self.fields.pop(key)
        if default is REQUIRED:
            raise ContentError(f"{self.source}: {key} is missing.")
        return default

    def text(self, *keys: str) -> dict[str, str]:
        """Optional texts, empty where missing, by key."""
        return {key: str(self.take(key, "")).strip() for key in keys}

    def lines(self, key: str) -> str:
        """A list as one entry per line."""
        return "\n".join(self.take(key, []))

    def stream(self, page: type[Model], field: str, rows: list[dict[str, Any]]) -> Any:
        """Rows as the value of a StreamField of a model."""
        stream_field = page._meta.get_field(field)
        assert isinstance(stream_field, StreamField)
        return stream_value(stream_field.stream_block, rows, f"{self.source}: {field}")

    def items(self, page: type[Model], field: str, kind: str) -> Any:
        """A list under a field's own name, as a StreamField of one kind of block."""
        rows = [
            {"type": kind} | (each if isinstance(each, dict) else {"value": each})
            for each in self.take(field, [])
        ]
        return self.stream(page, field, rows)

    def html(self, page: type[Page], field: str) -> str:
        """Rich text, held to the features of a page's field."""
        return clean_html(self.take(field, ""), page._meta.get_field(field).features)


def read_file(path: Path) -> dict[str, Any]:
    """The tables of a file; raises ``ContentError`` naming it when it is not TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{path.name}: {error}") from error


def read_list(path: Path, key: str) -> Iterator[Record]:
    """The tables of a file that is one list of them."""
    tables = read_file(path)
    if unknown := sorted(set(tables) - {key}):
        raise ContentError(f"{path.name}: unknown {', '.join(unknown)}.")
    for number, fields in enumerate(tables.get(key, [])):
        yield Record(f"{path.name}: {key} {fields.get('slug', number)}", fields)


def read_folder(folder: Path) -> Iterator[Record]:
    """The files of a folder, one record each, by name."""
    for path in sorted(folder.glob("*.toml")):
        yield Record(f"{folder.name}/{path.name}", read_file(path))
