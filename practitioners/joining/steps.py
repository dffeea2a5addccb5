"""The application in four short pages. Each is saved as it is left, right or wrong."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from practitioners.gazetteer.postcode import Postcode
from practitioners.models import CredentialBody, Location, ModalityPage, PractitionerPage
from practitioners.plain_errors import name_fields_in_errors

CREDENTIALS = 3
#: Of one answer that is kept, in characters; the fields themselves allow far less.
LONGEST = 500


def _page_field(name: str) -> Any:
    return PractitionerPage._meta.get_field(name)


class StepForm(forms.Form):
    """One page of the application."""

    title: Any = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name_fields_in_errors(self.fields)

    @classmethod
    def answers_in(cls, posted: MultiValueDict[str, str]) -> dict[str, list[str]]:
        """What was posted for the fields of this step, and nothing else."""
        return {
            name: [value[:LONGEST] for value in posted.getlist(name)[:100]]
            for name in cls.base_fields
            if name in posted
        }

    @classmethod
    def of(cls, answers: Mapping[str, list[str]]) -> "StepForm":
        """The form with what was answered before."""
        return cls(MultiValueDict(dict(answers)))


class WhoForm(StepForm):
    """Who."""

    title = _("Who you are")

    name = forms.CharField(
        label=_("Your name, as clients know it"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Enter your name")},
    )
    job_title = forms.CharField(
        label=_("Your title"),
        max_length=_page_field("job_title").max_length,
        help_text=_("Sports and remedial massage therapist"),
        error_messages={"required": _("Enter your title")},
    )
    phone = forms.CharField(
        label=_("Phone, if visitors may see it"),
        required=False,
        max_length=_page_field("phone").max_length,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )


class WhereForm(StepForm):
    """Where."""

    title = _("Where you work")

    town = forms.CharField(
        label=_("Town or suburb of your practice"),
        required=False,
        max_length=80,
        help_text=_("Leave town and postcode empty if you only visit people or work online."),
    )
    postcode = forms.CharField(
        label=_("Postcode"),
        required=False,
        max_length=12,
        widget=forms.TextInput(attrs={"autocomplete": "postal-code"}),
    )
    street = forms.CharField(label=_("Street"), required=False, max_length=160)
    precision = forms.ChoiceField(
        label=_("What visitors see"),
        choices=Location.Precision.choices,
        initial=Location.Precision.AREA,
        widget=forms.RadioSelect,
        help_text=_("If you work from home, show the area only. You tell clients the rest yourself."),
        error_messages={"required": _("Choose what visitors see")},
    )
    visits_homes = forms.BooleanField(label=_("I visit people at home"), required=False)
    visit_base = forms.CharField(
        label=_("Where you set out from"),
        required=False,
        max_length=80,
        help_text=_("A town, or the first half of a postcode. Only for home visits."),
    )
    visit_radius_miles = forms.IntegerField(
        label=_("How far you travel, in miles"), required=False, min_value=1, max_value=100
    )
    works_online = forms.BooleanField(label=_("I work online"), required=False)

    def clean_postcode(self) -> str:
        """One that can be put on the map."""
        text = self.cleaned_data["postcode"].strip()
        if not text:
            return ""
        try:
            return str(Postcode.parse(text))
        except ValueError as error:
            raise forms.ValidationError(_("Enter a postcode in the right form, like N13 4AA")) from error

    def clean(self) -> dict[str, Any]:
        """A place, home visits or online work: at least one, and whole."""
        data = super().clean() or {}
        town, postcode = data.get("town"), data.get("postcode")
        if town and not postcode and "postcode" not in self.errors:
            self.add_error("postcode", _("Enter the postcode, so that people near you find you"))
        if postcode and not town:
            self.add_error("town", _("Enter the town"))
        if data.get("visits_homes"):
            if not data.get("visit_base"):
                self.add_error("visit_base", _("Enter where you set out from"))
            if not data.get("visit_radius_miles") and "visit_radius_miles" not in self.errors:
                self.add_error("visit_radius_miles", _("Enter how far you travel"))
        if not (town or postcode or data.get("visits_homes") or data.get("works_online")) and not self.errors:
            self.add_error("town", _("Enter your town, or say that you visit people or work online"))
        return data


class TechniquesForm(StepForm):
    """Techniques."""

    title = _("What you do")

    techniques = forms.ModelMultipleChoiceField(
        label=_("The techniques you are trained in"),
        queryset=ModalityPage.objects.live().order_by("title"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one technique")},
    )


class CredentialsForm(StepForm):
    """Registers: a name and a number, never a document."""

    title = _("Registers and insurance")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, CREDENTIALS + 1):
            self.fields[f"body_{number}"].queryset = CredentialBody.objects.all()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A number belongs to an organisation."""
        data = super().clean() or {}
        for number in range(1, CREDENTIALS + 1):
            if data.get(f"number_{number}") and not data.get(f"body_{number}"):
                self.add_error(f"body_{number}", _("Choose the organisation of this number"))
        return data

    @property
    def stated(self) -> list[tuple[CredentialBody, str]]:
        """Organisation and number of what was filled in."""
        data = self.cleaned_data
        rows = ((data.get(f"body_{n}"), data.get(f"number_{n}", "")) for n in range(1, CREDENTIALS + 1))
        return [(body, number) for body, number in rows if body]


for _number in range(1, CREDENTIALS + 1):
    CredentialsForm.base_fields[f"body_{_number}"] = forms.ModelChoiceField(
        label=_("Organisation"), queryset=CredentialBody.objects.none(), required=False, empty_label=_("None")
    )
    CredentialsForm.base_fields[f"number_{_number}"] = forms.CharField(
        label=_("Your number there"), required=False, max_length=40
    )

STEPS: dict[str, type[StepForm]] = {
    "who": WhoForm,
    "where": WhereForm,
    "techniques": TechniquesForm,
    "registers": CredentialsForm,
}
