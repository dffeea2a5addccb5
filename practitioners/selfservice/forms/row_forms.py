"""The rows of a profile: techniques, places, prices, credentials."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from practitioners.areas import area_label
from practitioners.gazetteer.postcode import Postcode
from practitioners.hours_field import WeekWidget
from practitioners.models import Credential, Location, ModalityPage, PractitionerTechnique, Price, Where
from practitioners.models.location import ACCESS_FACTS
from practitioners.selfservice.forms.base import RowForm
from practitioners.selfservice.forms.place_box import PlaceBox


class TechniqueForm(RowForm):
    """A technique, and since when."""

    needed = {"modality": _("Choose a technique")}

    class Meta:
        model = PractitionerTechnique
        fields = ["modality", "since_year"]
        labels = {"since_year": _("Since which year")}
        help_texts = {"since_year": _("For example 2014")}
        widgets = {"since_year": forms.NumberInput(attrs={"inputmode": "numeric"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["modality"]
        field.queryset = ModalityPage.objects.live().order_by("title")  # type: ignore[attr-defined]
        field.empty_label = _("Choose one")  # type: ignore[attr-defined]

    def clean_since_year(self) -> int | None:
        """Nobody has practised since next year."""
        year = self.cleaned_data["since_year"]
        if year and year > timezone.localdate().year:
            raise forms.ValidationError(_("This year is still to come"))
        return year


class PlaceForm(RowForm):
    """A place, its hours, and how to get in."""

    needed = {"town": _("Enter the town"), "postcode": _("Enter the postcode")}
    counted = ("parking_note",)

    class Meta:
        model = Location
        fields = [
            "name",
            "street",
            "town",
            "postcode",
            "precision",
            "hours",
            "parking_note",
            *ACCESS_FACTS,
        ]
        labels = {"name": _("Name of the place"), "street": _("Street and number")}
        help_texts = {"name": _("If it has one: The Corner Clinic"), "postcode": _("For example N13 4AA")}
        widgets = {
            "street": forms.TextInput(attrs={"autocomplete": "street-address"}),
            "town": PlaceBox,
            "postcode": forms.TextInput(attrs={"autocomplete": "postal-code", "spellcheck": "false"}),
            "precision": forms.RadioSelect,
            "parking_note": forms.Textarea(attrs={"rows": 2}),
        } | dict.fromkeys(ACCESS_FACTS, forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["precision"].choices = Location.Precision.choices  # type: ignore[attr-defined]
        week = self.fields["hours"].widget
        if isinstance(week, WeekWidget):
            week.template_name = "practitioners/selfservice/week_widget.html"

    def clean_postcode(self) -> str:
        """In the country of the site, one that exists in form; what cannot be read cannot be found."""
        text = self.cleaned_data["postcode"].strip()
        if settings.HANDWELL_COUNTRY != "GB":
            return text
        try:
            return str(Postcode.parse(text))
        except ValueError as error:
            raise forms.ValidationError(_("Enter a whole postcode, like N13 4AA")) from error

    def clean_town(self) -> str:
        """Without a postcode that was pasted along."""
        return area_label(self.cleaned_data["town"])


class PriceForm(RowForm):
    """A session and what it costs."""

    needed = {
        "name": _("Enter a name for the session"),
        "minutes": _("Enter how many minutes it takes"),
        "amount": _("Enter the price"),
    }

    class Meta:
        model = Price
        fields = ["name", "minutes", "amount", "where", "note"]
        labels = {"name": _("Session"), "where": _("Where it takes place")}
        help_texts = {"name": _("For example: massage, follow-up"), "note": _("For example: concessions £35")}
        widgets = {
            "minutes": forms.NumberInput(attrs={"inputmode": "numeric"}),
            "amount": forms.NumberInput(attrs={"inputmode": "decimal", "step": "0.01"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The labels of the model are a visitor's: "at my home" would be theirs.
        self.fields["where"].choices = [  # type: ignore[attr-defined]
            (Where.CLINIC, _("At your place")),
            (Where.HOME, _("At the client’s home")),
            (Where.WORKPLACE, _("At the client’s workplace")),
            (Where.ONLINE, _("Online")),
        ]


class CredentialForm(RowForm):
    """A register, membership or insurance."""

    needed = {"body": _("Choose an organisation")}

    class Meta:
        model = Credential
        fields = ["body", "number", "scope"]
        labels = {"number": _("Your number there")}
        help_texts = {
            "number": _("We look it up in the public register. A new number is looked up again."),
            "scope": _("For example: massage therapy"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].empty_label = _("Choose one")  # type: ignore[attr-defined]
