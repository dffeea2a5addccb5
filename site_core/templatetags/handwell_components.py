"""Tags that the component templates need and an include cannot express."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from django import template
from django.core.paginator import Page as PaginatorPage
from django.forms import BoundField
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

SPRITE = "site_core/img/icons.svg"
ILLUSTRATIONS = "site_core/img/art.svg"
FIRST_SENTENCE = re.compile(r".+?[.!?](?=\s|$)", re.DOTALL)
CHECKED, DISABLED = mark_safe(" checked"), mark_safe(" disabled")
COUNT = (
    ' <span class="choice__count"><span class="visually-hidden">(</span>{}'
    '<span class="visually-hidden">)</span></span>'
)


@register.simple_tag
def icon(name: str, extra_class: str = "") -> SafeString:
    """Draw one symbol of the icon sprite, hidden from screen readers: the words beside it carry the meaning.

    `name` is a symbol id of `img/icons.svg`; `extra_class` is added to the class list.
    """
    return _drawn(static(SPRITE), name, extra_class)


@lru_cache(maxsize=512)
def _drawn(sprite: str, name: str, extra_class: str) -> SafeString:
    return format_html(
        '<svg class="icon{}" width="24" height="24" aria-hidden="true" focusable="false">'
        '<use href="{}#{}"></use></svg>',
        f" {extra_class}" if extra_class else "",
        sprite,
        name,
    )


@register.simple_tag
def filter_option(
    name: str, option: Mapping[str, Any], number: int, type: str = "", form_id: str = ""
) -> SafeString:
    """One option of a filter group.

    A tag, because a page has over a hundred of them: as a template they took a quarter of its time.

    `option` has value, label, count (None: not said), checked, disabled; `number` makes the id.
    """
    label_id = f"filter-{name}-{number}"
    count = option["count"]
    return format_html(
        '<div class="choice choice--small"><input type="{}" name="{}" value="{}" id="{}"{}{}>'
        '<label for="{}"><span>{}</span>{}</label></div>',
        type or "checkbox",
        name,
        option["value"],
        label_id,
        format_html(' form="{}"', form_id) if form_id else "",
        CHECKED if option["checked"] else DISABLED if option["disabled"] else "",
        label_id,
        option["label"],
        "" if count is None else format_html(COUNT, count),
    )


@register.simple_tag
def page_numbers(page: PaginatorPage) -> Iterator[int | str]:
    """Page numbers around the current one with an ellipsis for each gap, as `Paginator` elides them."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)


@register.filter
def first_control_id(bound_field: BoundField) -> str:
    """The id an error summary links to: the field's own, or its first option's for a group of choices."""
    if bound_field.use_fieldset:
        return f"{bound_field.auto_id}_0"
    return bound_field.id_for_label


@register.filter
def first_sentence(text: str) -> str:
    """The sentence a text begins with, for a card where the rest would only be cut off."""
    found = FIRST_SENTENCE.match(text)
    return found[0] if found else text


@register.simple_tag
def illustration(kind: str, name: str) -> SafeString:
    """Draw one of our own illustrations, which take their colours from the page's theme.

    The symbol `kind-name` of `img/art.svg` is used; `kind` is body, technique, empty or scene. A name without
    a drawing leaves the space empty, so that an editor's new body area never breaks a list.
    """
    return format_html(
        '<svg class="art art--{}" aria-hidden="true" focusable="false"><use href="{}#{}-{}"></use></svg>',
        kind,
        static(ILLUSTRATIONS),
        kind,
        name,
    )
