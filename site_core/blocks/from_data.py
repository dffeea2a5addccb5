"""From plain data, as a content file has it, to the value of a StreamField.

What goes in is held to the same rules as what an editor types: text passes through the features of its own
block, lengths and numbers are checked, and a key that no block knows is an error. Children get ids worked out
from where they stand, so that reading a file twice gives the same value twice.
"""

import datetime
import re
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.models import Model
from django.utils.html import escape
from wagtail import blocks
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.blocks import StreamValue

IDS = uuid.UUID("6f0f2ff8-1b5c-4f0e-9d0a-7f5d2c1f3e11")
#: Keys under which a block that is one value, not a set of fields, may carry it.
VALUE_KEYS = frozenset({"html", "value"})
# The editor's own marks for its paragraphs are random; they are made again when it opens the text.
BLOCK_KEYS = re.compile(r' data-block-key="[^"]*"')


class ContentError(ValueError):
    """Data that is not what the block takes; the message says where."""


def stream_value(block: blocks.StreamBlock, rows: Sequence[Mapping[str, Any]], where: str) -> StreamValue:
    """The value of a stream: each row names its block in ``type``, the other keys are its fields.

    ``where`` stands in error messages and seeds the ids, so it names the file and the field. Raises
    ``ContentError``.
    """
    raw = []
    for number, row in enumerate(rows):
        place = f"{where}[{number}]"
        fields = dict(row)
        name = fields.pop("type", None)
        if name not in block.child_blocks:
            raise ContentError(f"{place}: there is no block of type {name!r}.")
        raw.append(
            _item(name, block.child_blocks[name], _payload(block.child_blocks[name], fields, place), place)
        )
    value = block.to_python(raw)
    try:
        block.clean(value)
    except ValidationError as error:
        raise ContentError(f"{where}: {_details(error)}") from error
    return value


def clean_html(text: str, features: Sequence[str] | None) -> str:
    """Rich text as the editor with these features would save it; text without any tag becomes paragraphs."""
    if "<" not in text:
        paragraphs = re.split(r"\n\s*\n", text.strip())
        text = "".join(f"<p>{escape(' '.join(part.split()))}</p>" for part in paragraphs if part.strip())
    converter = ContentstateConverter(features=list(features) if features else None)
    return BLOCK_KEYS.sub("", converter.to_database_format(converter.from_database_format(text)))


def _details(error: ValidationError) -> Any:
    """What is wrong with which child: the errors of blocks keep that apart from their message."""
    return error.as_json_data() if hasattr(error, "as_json_data") else error.messages


def _payload(block: blocks.Block, fields: dict[str, Any], where: str) -> Any:
    if isinstance(block, blocks.StructBlock):
        return fields
    if len(fields) == 1 and set(fields) <= VALUE_KEYS:
        return next(iter(fields.values()))
    raise ContentError(f"{where}: expected one of {sorted(VALUE_KEYS)}, found {sorted(fields)}.")


def _item(name: str, block: blocks.Block, data: Any, where: str) -> dict[str, Any]:
    return {"type": name, "value": _raw(block, data, where), "id": str(uuid.uuid5(IDS, where))}


def _raw(block: blocks.Block, data: Any, where: str) -> Any:
    """Data in the form in which a block keeps it in the database."""
    if isinstance(block, blocks.StructBlock):
        if not isinstance(data, Mapping):
            raise ContentError(f"{where}: expected fields, found {data!r}.")
        if unknown := sorted(set(data) - set(block.child_blocks)):
            raise ContentError(f"{where}: unknown {', '.join(unknown)}.")
        return {
            name: _raw(block.child_blocks[name], value, f"{where}.{name}") for name, value in data.items()
        }
    if isinstance(block, blocks.ListBlock):
        if not isinstance(data, list):
            raise ContentError(f"{where}: expected a list, found {data!r}.")
        return [_item("item", block.child_block, each, f"{where}[{n}]") for n, each in enumerate(data)]
    if isinstance(block, blocks.ChooserBlock):
        return _chosen(block, data, where)
    if isinstance(block, blocks.RichTextBlock):
        return clean_html(str(data), block.features)
    if isinstance(data, datetime.date):
        return data.isoformat()
    return data.strip() if isinstance(data, str) else data


def _chosen(block: blocks.ChooserBlock, slug: Any, where: str) -> Any:
    """The key of the object with a slug: the only name that a content file can know it by."""
    if not slug:
        return None
    if isinstance(slug, Model):
        return slug.pk
    try:
        return block.target_model._default_manager.get(slug=slug).pk
    except ObjectDoesNotExist as error:
        raise ContentError(
            f"{where}: there is no {block.target_model._meta.verbose_name} {slug!r}."
        ) from error
