"""What the forms of a profile need and an include cannot express."""

from typing import Any

from django import template
from django.forms import BoundField

register = template.Library()


@register.filter
def option_groups(field: BoundField) -> list[tuple[str, list[dict[str, Any]], list[str]]]:
    """The options of a field in groups: its name, the options, and the labels of those that are chosen.

    A flat list is one group without a name. An option has id, name, value, label and checked.
    """
    widget: Any = field.field.widget
    groups = widget.optgroups(
        field.html_name, widget.format_value(field.value() or []), {"id": field.auto_id}
    )
    found: dict[str, list[dict[str, Any]]] = {}
    for name, options, _index in groups:
        found.setdefault(name or "", []).extend(_option(option) for option in options)
    return [(name, rows, [row["label"] for row in rows if row["checked"]]) for name, rows in found.items()]


def _option(option: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": option["attrs"]["id"],
        "name": option["name"],
        "value": option["value"],
        "label": str(option["label"]),
        "checked": option["selected"],
    }


@register.filter
def named(form: Any, name: str) -> BoundField:
    """A field of a form by its name."""
    field: BoundField = form[name]
    return field
