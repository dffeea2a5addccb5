"""One fact at a time, so that each takes one tap."""

import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from practitioners.models import Listing

#: Nobody knows further ahead; whoever is away for longer pauses the profile.
LONGEST_DAYS = 366


class TakingForm(forms.Form):
    """Whether new clients are taken."""

    taking = forms.ChoiceField(choices=Listing.Taking.choices)


class SpaceForm(forms.Form):
    """Space at short notice."""

    space = forms.ChoiceField(choices=Listing.Space.choices, required=False)


class AwayForm(forms.Form):
    """The last day away; empty for being back."""

    away_until = forms.DateField(
        label=_("Last day away"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Enter the last day away, like 2026-12-31")},
    )

    def clean_away_until(self) -> datetime.date | None:
        """Not over already, and not so far ahead that it must be a slip."""
        day = self.cleaned_data["away_until"]
        today = timezone.localdate()
        if day and day < today:
            raise forms.ValidationError(_("This day is over. Enter the last day on which you are away."))
        if day and day > today + datetime.timedelta(days=LONGEST_DAYS):
            raise forms.ValidationError(_("This is more than a year ahead. Pause your profile instead."))
        return day


SWITCHES: dict[str, type[forms.Form]] = {"taking": TakingForm, "space": SpaceForm, "away_until": AwayForm}


def form_for(data: Any) -> tuple[str, forms.Form] | None:
    """The one switch that was sent, and its form; None where none was."""
    name = next((name for name in SWITCHES if name in data), None)
    return (name, SWITCHES[name](data)) if name else None
