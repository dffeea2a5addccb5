"""Where messages of visitors go: to an address that its owner has proved to be theirs, or nowhere."""

from typing import Any

from allauth.account.models import EmailAddress
from django import forms
from django.utils.translation import gettext_lazy as _

from practitioners.models import Listing
from site_core.models import User


class EnquiriesForm(forms.Form):
    """One of the verified addresses of the account. Another one would send strangers what visitors write."""

    contact_email = forms.ChoiceField(
        label=_("Send me enquiries"),
        required=False,
        widget=forms.RadioSelect,
        help_text=_("Visitors write in a form. Your address is never shown."),
    )

    def __init__(self, user: User, listing: Listing, data: Any = None) -> None:
        super().__init__(data, initial={"contact_email": listing.contact_email})
        proved = EmailAddress.objects.filter(user=user, verified=True).order_by("-primary", "email")
        known = dict.fromkeys([*proved.values_list("email", flat=True), listing.contact_email])
        choices = [(each, _("to %(address)s") % {"address": each}) for each in known if each]
        self.fields["contact_email"].choices = [*choices, ("", _("No enquiries by e-mail"))]  # type: ignore[attr-defined]
