"""A text box that suggests places while somebody types, where there is a script."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext as _


class PlaceBox(forms.TextInput):
    """The attributes that ``place-box.js`` looks for. Free text goes on working."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Adds the attributes when it is drawn: addresses and languages are known then."""
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"] |= {
            "spellcheck": "false",
            "data-places-url": reverse("suggest_places"),
            "data-places-label": _("Places"),
            "data-places-none": _("No place starts like that."),
            "data-places-one": _("1 place. Use the down arrow to reach it."),
            "data-places-many": _("{} places. Use the up and down arrows to choose."),
        }
        return context
