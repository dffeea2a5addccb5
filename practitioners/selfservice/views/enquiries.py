"""Where the enquiries of a profile go."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from practitioners.models import PractitionerPage
from practitioners.selfservice.facts import set_fact
from practitioners.selfservice.forms.enquiries import EnquiriesForm
from practitioners.selfservice.permissions import owner_view


@require_POST
@owner_view
def enquiries(request: HttpRequest, profile: PractitionerPage) -> HttpResponse:
    """Sets the address at once. Anything but one of the offered ones changes nothing."""
    user: Any = request.user
    form = EnquiriesForm(user, profile.listing, request.POST)
    if "contact_email" in request.POST and form.is_valid():
        set_fact(profile, user, "contact_email", form.cleaned_data["contact_email"])
        messages.success(request, _("Saved. Enquiries go there from now on."))
    return redirect("selfservice_section", pk=profile.pk, key="contact")
