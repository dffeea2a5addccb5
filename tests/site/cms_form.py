"""What a browser would send back from a page's edit form, untouched."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.blocks import Block, FieldBlock, ListBlock, StreamBlock, StructBlock
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

FORM = "page-edit-form"


def untouched(client: Client, page: Page) -> dict[str, Any]:
    """The fields of the edit form as it opens; those of stream fields are drawn by a script, so by us."""
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 200, f"{page.url}: the form answers {response.status_code}"
    values = drawn_fields(response.content.decode())
    for name, field in response.context["form"].fields.items():
        block = getattr(field, "block", None)
        if block is not None:
            values |= dict(block_values(name, block, response.context["form"].initial[name]))
    return values


def drawn_fields(html: str) -> dict[str, Any]:
    """The fields that stand in the page itself, as a browser sends them."""
    form = BeautifulSoup(html, "html5lib").find("form", id=FORM)
    values: dict[str, list[str]] = defaultdict(list)
    for field in form.select("input[name], textarea[name], select[name]"):
        kind = field.get("type", field.name)
        if kind in ("submit", "file") or (kind in ("checkbox", "radio") and not field.has_attr("checked")):
            continue
        if field.name == "select":
            options = field.find_all("option")
            chosen = [option for option in options if option.has_attr("selected")]
            # A list of one choice always has one: the first, when none is marked.
            chosen = chosen or ([] if field.has_attr("multiple") else options[:1])
            values[field["name"]] += [option.get("value", option.get_text()) for option in chosen]
        else:
            text = field.get_text() if field.name == "textarea" else field.get("value", "")
            values[field["name"]].append(text or ("on" if kind == "checkbox" else ""))
    return dict(values)


def block_values(prefix: str, block: Block, value: Any) -> Iterator[tuple[str, Any]]:
    """The form fields of a block, as Wagtail's script names them."""
    if isinstance(block, StreamBlock):
        yield from _rows(prefix, [(child.block, child.value, child.id, child.block.name) for child in value])
    elif isinstance(block, ListBlock):
        yield from _rows(
            prefix, [(block.child_block, each.value, each.id, "") for each in value.bound_blocks]
        )
    elif isinstance(block, ImageBlock):
        words = block._image_to_struct_value(value) if value else {}
        for name, child in block.child_blocks.items():
            yield from block_values(f"{prefix}-{name}", child, words.get(name))
    elif isinstance(block, StructBlock):
        for name, child in block.child_blocks.items():
            yield from block_values(f"{prefix}-{name}", child, (value or {}).get(name))
    elif isinstance(block, FieldBlock):
        widget = block.field.widget
        shown = widget.format_value(block.field.prepare_value(block.value_for_form(value)))
        if shown not in (None, False):
            yield prefix, shown
    else:
        yield prefix, block.get_form_state(value)


def _rows(prefix: str, rows: list[tuple[Block, Any, str | None, str]]) -> Iterator[tuple[str, Any]]:
    yield f"{prefix}-count", len(rows)
    for number, (block, value, identity, kind) in enumerate(rows):
        row = f"{prefix}-{number}"
        yield from ((f"{row}-order", number), (f"{row}-deleted", ""), (f"{row}-id", identity or ""))
        if kind:
            yield f"{row}-type", kind
        yield from block_values(f"{row}-value", block, value)
