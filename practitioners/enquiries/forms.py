"""The enquiry form, with what keeps robots out of it without asking people to prove anything."""

import re
from typing import Any

from django import forms
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.utils.translation import gettext_lazy as _

from practitioners.models import Enquiry

#: Nobody reads the notes and writes a message in less (seconds).
FASTEST = 3
#: A page that has been open for longer is asked to send once more (seconds).
OLDEST = 24 * 60 * 60
_signer = TimestampSigner(salt="practitioners.enquiry")


def stamp() -> str:
    """When the form was handed out, signed."""
    return _signer.sign("enquiry")


class EnquiryForm(forms.ModelForm):
    """Name, a way to answer, message, times. Two more fields are for robots."""

    started = forms.CharField(required=False, widget=forms.HiddenInput)
    subject = forms.CharField(
        required=False,
        label=_("Leave this empty"),
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    class Meta:
        model = Enquiry
        fields = ["name", "email", "phone", "message", "preferred_times"]
        labels = {
            "name": _("Your name"),
            "email": _("Your e-mail address"),
            "phone": _("Your phone number"),
            "message": _("Your message"),
            "preferred_times": _("Times that suit you"),
        }
        help_texts = {
            "email": _("An e-mail address or a phone number is enough."),
            "message": _(
                "At most 1,000 characters. Please leave out medical details: talk about them in person."
            ),
            "preferred_times": _("Weekday evenings, Saturday mornings"),
        }
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "name"}),
            "email": forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
            "phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
            "message": forms.Textarea(attrs={"rows": 8, "data-counter": 1000}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, text in (
            ("name", _("Enter your name")),
            ("message", _("Write a message")),
        ):
            self.fields[name].required = True
            self.fields[name].error_messages["required"] = text
        self.fields["email"].error_messages["invalid"] = _(
            "Enter an e-mail address in the right form, like name@example.com"
        )
        self.fields["message"].error_messages["max_length"] = _("Shorten your message to 1,000 characters")
        if not self.is_bound:
            self.initial["started"] = stamp()

    @property
    def is_robot(self) -> bool:
        """Somebody has filled in what no person can see."""
        return bool(self.data.get(self.add_prefix("subject"), "").strip())

    def clean_phone(self) -> str:
        """A number somebody can dial, as it was written."""
        phone = self.cleaned_data["phone"]
        if phone and not 7 <= len(re.sub(r"\D", "", phone)) <= 15:
            raise forms.ValidationError(_("Enter a phone number in the right form, like 020 7946 0000"))
        return phone

    def clean_message(self) -> str:
        """Something must be left once white space is gone."""
        return self.cleaned_data["message"].strip()

    def clean(self) -> dict[str, Any]:
        """One way to answer, and a person's pace."""
        data = super().clean() or {}
        if not data.get("email") and not data.get("phone") and not self.errors.keys() & {"email", "phone"}:
            self.add_error("email", _("Enter your e-mail address or your phone number"))
        self._check_pace(data.get("started", ""))
        return data

    def _check_pace(self, started: str) -> None:
        try:
            _signer.unsign(started, max_age=OLDEST)
        except (BadSignature, SignatureExpired):
            self._restart()
            self.add_error(
                None, _("This page had been open for a long time. Please send your message again.")
            )
            return
        try:
            _signer.unsign(started, max_age=FASTEST)
        except SignatureExpired:
            return
        self.add_error(None, _("That was very quick. Please check your message and send it again."))

    def _restart(self) -> None:
        self.data = dict(self.data.items()) | {self.add_prefix("started"): stamp()}
