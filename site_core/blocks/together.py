"""What the blocks of a page point at, read at once: one query for each kind of thing, however many blocks.

Wagtail asks for each type of block and each text apart, and for each type of page again. A page is written
once and read often, so what is pointed at is collected from the stored data before the first block is made.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import Model
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page, get_page_models
from wagtail.rich_text import extract_references_from_rich_text

#: By key as text; None for what was asked for and is not there.
Found = dict[type[Model], dict[str, Model | None]]

_found: ContextVar[Found | None] = ContextVar("found", default=None)


@contextmanager
def read_together(stream: blocks.StreamValue, known: Iterable[Model] = ()) -> Iterator[None]:
    """While it lasts, the blocks of ``stream`` and the links in their texts ask the database nothing.

    ``known`` has been read already.
    """
    wanted: defaultdict[type[Model], set[str]] = defaultdict(set)
    for child in stream.raw_data:
        for model, key in _pointed_at(stream.stream_block.child_blocks[child["type"]], child["value"]):
            wanted[Page if issubclass(model, Page) else model].add(key)
    found: Found = defaultdict(dict)
    for each in known:
        found[type(each)][str(each.pk)] = each
    for model, keys in wanted.items():
        if missing := keys - found[model].keys():
            found[model] |= dict.fromkeys(missing) | {str(each.pk): each for each in _read(model, missing)}
    token = _found.set(found)
    try:
        yield
    finally:
        _found.reset(token)


def found_together(model: type[Model], keys: Iterable[Any]) -> Mapping[str, Model] | None:
    """What was read, by key as text; ``None`` where something else is asked for."""
    found = _found.get()
    read = found and found.get(Page if issubclass(model, Page) else model)
    if not read or not all(key is None or str(key) in read for key in keys):
        return None
    return {key: each for key, each in read.items() if isinstance(each, model)}


def _pointed_at(block: blocks.Block, raw: Any) -> Iterator[tuple[type[Model], str]]:
    match block:
        case blocks.ChooserBlock():
            if raw is not None:
                yield block.model_class, str(raw)
        case blocks.RichTextBlock():
            for model, key, *_place in extract_references_from_rich_text(raw or ""):
                yield model, key
        case ImageBlock() if not isinstance(raw, dict):
            yield from _pointed_at(block.child_blocks["image"], raw)
        case blocks.StructBlock():
            for name, child in block.child_blocks.items():
                if name in (raw or ()):
                    yield from _pointed_at(child, raw[name])
        case blocks.ListBlock():
            for item in raw or ():
                yield from _pointed_at(block.child_block, item["value"] if isinstance(item, dict) else item)


def _read(model: type[Model], keys: Iterable[str]) -> Iterator[Model]:
    if model is Page:
        yield from _pages(keys)
        return
    rows = model._default_manager.all()
    if hasattr(rows, "for_reading"):
        rows = rows.for_reading()
    yield from rows.filter(pk__in=keys)


def _pages(keys: Iterable[str]) -> Iterator[Page]:
    """Pages as their own types in one query: a join on the key costs less than another question."""
    own = {
        link.related_model: link.get_accessor_name()
        for link in Page._meta.related_objects
        if link.parent_link and link.related_model in get_page_models()
    }
    bodies = [
        f"{name}__{field.name}"
        for model, name in own.items()
        for field in model._meta.local_fields
        if isinstance(field, StreamField)
    ]
    for page in Page.objects.filter(pk__in=keys).select_related(*own.values()).defer(*bodies):
        yield getattr(page, own[page.specific_class]) if page.specific_class in own else page
