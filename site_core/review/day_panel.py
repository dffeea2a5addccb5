"""The days of a review in the form of a page."""

import datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext
from wagtail.admin.panels import FieldPanel


class DayPanel(FieldPanel):
    """A day that the form shows and does not change. Wagtail says "None" where there is none yet."""

    def __init__(self, field_name: str, **options: Any) -> None:
        # By this attribute the list of what is missing finds the field, which is not in the form.
        super().__init__(field_name, **options | {"read_only": True, "attrs": {"data-field": field_name}})

    def format_value_for_display(self, value: datetime.date | None) -> str:
        """Such as "3 May 2028"."""
        return date_format(value, "j F Y") if value else gettext("Not yet")
