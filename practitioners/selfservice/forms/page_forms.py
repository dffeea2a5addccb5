"""The sections whose fields are on the page itself."""

import re
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from practitioners.areas import area_label
from practitioners.gazetteer.lookup import PlaceNotFound, resolve
from practitioners.models import PractitionerPage
from practitioners.selfservice.forms.base import PageForm
from practitioners.selfservice.forms.choices import ConcernChoices
from practitioners.selfservice.forms.link import LinkField
from practitioners.selfservice.forms.place_box import PlaceBox


class WhoForm(PageForm):
    """Name, title, headline."""

    needed = {
        "title": _("Enter your name"),
        "job_title": _("Enter your title"),
        "headline": _("Write one line about what you do"),
    }
    counted = ("job_title", "headline")

    class Meta:
        model = PractitionerPage
        fields = ["title", "job_title", "headline", "pronouns", "gender", "languages"]
        labels = {
            "title": _("Your name"),
            "job_title": _("Your title"),
            "languages": _("Languages you work in"),
        }
        help_texts = {
            "title": _("As it is on your register."),
            "job_title": _("For example: sports and remedial massage therapist"),
            "headline": _("One line, shown in the list of results."),
            "pronouns": _("For example: she/her"),
            "gender": _("Some people look for a woman or a man. Leave it out if you like."),
        }
        widgets = {
            "title": forms.TextInput(attrs={"autocomplete": "name"}),
            "headline": forms.Textarea(attrs={"rows": 2}),
            "languages": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gender"].choices = [  # type: ignore[attr-defined]
            ("", _("Not stated")),
            *PractitionerPage.Gender.choices,
        ]


class HelpForm(PageForm):
    """What people come for."""

    counted = ("how_i_help", "approach")
    needed = {"how_i_help": _("Write how you can help")}

    concerns = ConcernChoices(label=_("People come to you for"), required=False)

    class Meta:
        model = PractitionerPage
        fields = ["how_i_help", "concerns", "approach"]
        labels = {"how_i_help": _("How you can help"), "approach": _("How you work")}
        help_texts = {
            "how_i_help": _("Write as you would say it. Please promise no cure: we could not publish it."),
            "approach": _("What a session with you is like."),
        }
        widgets = {
            "how_i_help": forms.Textarea(attrs={"rows": 7}),
            "approach": forms.Textarea(attrs={"rows": 5}),
        }


class VisitsForm(PageForm):
    """Home visits, workplaces, online."""

    class Meta:
        model = PractitionerPage
        fields = ["visits_homes", "visit_base", "visit_radius_miles", "visits_workplaces", "works_online"]
        labels = {
            "visits_homes": _("I visit people at home"),
            "visit_base": _("Where you set out from"),
            "visits_workplaces": _("I visit workplaces"),
            "works_online": _("I work online"),
        }
        help_texts = {"visit_base": _("A town, or the first half of a postcode: N13. Never your address.")}
        widgets = {
            "visit_base": PlaceBox,
            "visit_radius_miles": forms.NumberInput(attrs={"inputmode": "numeric"}),
        }

    def clean_visit_base(self) -> str:
        """A place that we know: people are found by their distance from it."""
        base = area_label(self.cleaned_data["visit_base"])
        if base:
            try:
                resolve(base, country=settings.HANDWELL_COUNTRY)
            except PlaceNotFound as error:
                raise forms.ValidationError(
                    _("We do not know this place. Try the nearest town, or the first half of your postcode.")
                ) from error
        return base

    def clean(self) -> dict[str, Any]:
        """Somebody who comes to people says from where and how far."""
        data = super().clean() or {}
        if data.get("visits_homes"):
            if not data.get("visit_base") and "visit_base" not in self.errors:
                self.add_error("visit_base", _("Enter where you set out from"))
            if not data.get("visit_radius_miles") and "visit_radius_miles" not in self.errors:
                self.add_error("visit_radius_miles", _("Enter how many miles you travel at most"))
        return data


class AboutForm(PageForm):
    """A little about the person, and a first visit."""

    counted = ("about", "first_visit", "cancellation")

    class Meta:
        model = PractitionerPage
        fields = ["about", "first_visit", "cancellation"]
        labels = {"about": _("About you")}
        help_texts = {
            "about": _("Training, experience, what you like about your work."),
            "first_visit": _("How long it takes, what to wear, what you ask first."),
            "cancellation": _("For example: free until 24 hours before, half the price after that."),
        }
        widgets = {
            "about": forms.Textarea(attrs={"rows": 5}),
            "first_visit": forms.Textarea(attrs={"rows": 6}),
            "cancellation": forms.Textarea(attrs={"rows": 3}),
        }


class ContactForm(PageForm):
    """Phone, booking, website."""

    booking_url = LinkField(
        label=_("Booking link"), help_text=_("The page on which people book with you, if you have one.")
    )
    website = LinkField(label=_("Your website"))

    class Meta:
        model = PractitionerPage
        fields = ["phone", "booking_url", "website"]
        labels = {"phone": _("Your phone number")}
        help_texts = {"phone": _("Visitors can tap it to call you.")}
        widgets = {"phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"})}

    def clean_phone(self) -> str:
        """A number somebody can dial, as it was written."""
        phone = self.cleaned_data["phone"].strip()
        if phone and not (re.fullmatch(r"[\d\s()+./-]+", phone) and 7 <= len(re.sub(r"\D", "", phone)) <= 15):
            raise forms.ValidationError(_("Enter a phone number in the right form, like 020 7946 0000"))
        return phone
