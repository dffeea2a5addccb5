"""What a value of a profile is called, in words for a person who compares two of them."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.formats import localize
from django.utils.text import capfirst
from django.utils.translation import gettext
from wagtail.models import Page

from practitioners.hours_field import DAY_NAMES, WeekField
from practitioners.money import money_text


def label_of(field: Any) -> str:
    """The name of a field, as people read it."""
    if field.name == "title" and field.model is Page:
        return gettext("Name")
    related = getattr(field, "related_model", None) if field.auto_created else None
    name = related._meta.verbose_name_plural if related else getattr(field, "verbose_name", field.name)
    return str(capfirst(str(name)))


def in_words(row: models.Model, field: Any) -> str:
    """The value of a field of a row: its choice, its week, its price; nothing where there is none."""
    value = field.value_from_object(row)
    if value is None or value == "":
        return ""
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.ForeignKey):
        return str(getattr(row, field.name) or "")
    if isinstance(field, WeekField):
        return "\n".join(f"{DAY_NAMES[day]}: {value[day]}" for day in DAY_NAMES if value.get(day))
    if isinstance(value, bool):
        return gettext("Yes") if value else gettext("No")
    if isinstance(value, Decimal):
        return money_text(value)
    # A year or a number of minutes reads badly with thousands apart.
    return str(value) if isinstance(value, int | str) else str(localize(value))


def fields_of(model: type[models.Model], leave_out: Iterable[str]) -> list[Any]:
    """The fields of a model that hold something a person wrote."""
    hidden = set(leave_out)
    return [
        field
        for field in model._meta.concrete_fields
        if field.name not in hidden
        and field.editable
        and not field.primary_key
        and not (field.remote_field and field.remote_field.parent_link)
    ]
