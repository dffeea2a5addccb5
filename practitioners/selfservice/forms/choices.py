"""Choices that are too many for one list."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django import forms
from django.forms.models import ModelChoiceIterator
from django.utils.translation import gettext as _

from practitioners.models import Concern


class ByBodyArea(ModelChoiceIterator):
    """Groups of concerns, from head to toe; those of no one part last."""

    def __iter__(self) -> Iterator[Any]:
        concerns = sorted(self.queryset, key=_from_head_to_toe)
        for area, group in groupby(concerns, key=lambda concern: concern.body_area):
            yield (area.name if area else _("Anything else"), [self.choice(concern) for concern in group])


def _from_head_to_toe(concern: Concern) -> tuple[bool, int, str, str]:
    area = concern.body_area
    return (area is None, area.sort_order if area else 0, area.name if area else "", concern.name)


class ConcernChoices(forms.ModelMultipleChoiceField):
    """Tick boxes under the parts of the body."""

    iterator = ByBodyArea
    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Concern.objects.select_related("body_area"), **kwargs)
