"""Opening hours in the editor: one line for each day instead of a box of JSON."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from practitioners.hours import DAYS, HoursError, WeeklyHours

DAY_NAMES = {
    "mon": _("Monday"),
    "tue": _("Tuesday"),
    "wed": _("Wednesday"),
    "thu": _("Thursday"),
    "fri": _("Friday"),
    "sat": _("Saturday"),
    "sun": _("Sunday"),
}


class WeekWidget(forms.MultiWidget):
    """Seven labelled text inputs, named after their day."""

    template_name = "practitioners/admin/week_widget.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({day: forms.TextInput(attrs={"placeholder": "09:00-17:00"}) for day in DAYS}, attrs)

    def decompress(self, value: Any) -> list[str]:
        """The text of each day; anything that is no mapping is shown as an empty week."""
        week = value if isinstance(value, Mapping) else {}
        return [week.get(day, "") for day in DAYS]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Adds the name of its day to each input."""
        context = super().get_context(name, value, attrs)
        context["days"] = list(zip(DAY_NAMES.values(), context["widget"]["subwidgets"], strict=True))
        return context

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> SafeString:
        # Form renderers look into the apps only; our templates are all in one folder beside them.
        return mark_safe(render_to_string(template_name, context))  # noqa: S308 - a template's output


class WeekFormField(forms.MultiValueField):
    """Seven lines that become a mapping of day to canonical text; closed days are left out."""

    widget = WeekWidget

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            fields=[forms.CharField(required=False, max_length=120) for _day in DAYS],
            **{"require_all_fields": False} | kwargs,
        )

    def compress(self, data_list: list[str]) -> dict[str, str]:
        """Raises ``ValidationError`` that names each day that cannot be read."""
        week = {day: text for day, text in zip(DAYS, data_list, strict=False) if text}
        errors = []
        for day, text in week.items():
            try:
                WeeklyHours.parse({day: text})
            except HoursError:
                errors.append(
                    ValidationError(
                        _("%(day)s: write times like 09:00-17:00, or 09:00-12:30, 14:00-18:00."),
                        params={"day": DAY_NAMES[day]},
                        code="hours",
                    )
                )
        if errors:
            raise ValidationError(errors)
        return WeeklyHours.parse(week).as_json()


class WeekField(models.JSONField):
    """A JSON column with a form of its own. Migrations see the plain JSONField that it is."""

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        """Seven lines."""
        return models.Field.formfield(self, **{"form_class": WeekFormField} | kwargs)

    def deconstruct(self) -> Any:
        """As a JSONField."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", args, kwargs
