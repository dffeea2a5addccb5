"""Opening hours in the editor: a line for each day."""

import pytest
from django.core.exceptions import ValidationError
from django.db import models

from practitioners.hours import DAYS
from practitioners.hours_field import WeekField, WeekFormField, WeekWidget
from practitioners.models import Location


def posted(**days: str) -> list[str]:
    return [days.get(day, "") for day in DAYS]


def test_what_people_type_becomes_canonical() -> None:
    week = WeekFormField(required=False).clean(posted(mon="9-17", sat="14:00 to 18:00, 9.30-12"))
    assert week == {"mon": "09:00-17:00", "sat": "09:30-12:00, 14:00-18:00"}


def test_an_empty_week_is_no_hours() -> None:
    assert WeekFormField(required=False).clean(posted()) == {}


def test_each_day_that_cannot_be_read_is_named() -> None:
    with pytest.raises(ValidationError) as caught:
        WeekFormField(required=False).clean(posted(mon="nine to five", tue="09:00-17:00", sun="18-9"))
    assert [message.split(":")[0] for message in caught.value.messages] == ["Monday", "Sunday"]


@pytest.mark.parametrize("stored", [None, "", [], "x", {"mon": "09:00-17:00"}])
def test_the_widget_shows_whatever_is_stored(stored: object) -> None:
    html = WeekWidget().render("hours", stored, {"id": "id_hours"})
    assert html.count('type="text"') == 7
    assert 'for="id_hours_0">Monday</label>' in html
    assert ('value="09:00-17:00"' in html) == isinstance(stored, dict)


def test_what_is_typed_is_escaped() -> None:
    assert "<script>" not in WeekWidget().render("hours", {"mon": '"><script>'}, {"id": "x"})


def test_unchanged_hours_are_no_change() -> None:
    field = WeekFormField(required=False)
    assert not field.has_changed({"mon": "09:00-17:00"}, posted(mon="09:00-17:00"))


def test_migrations_see_a_plain_json_field() -> None:
    field = Location._meta.get_field("hours")
    assert isinstance(field, WeekField)
    assert field.deconstruct()[1] == f"{models.__name__}.JSONField"
