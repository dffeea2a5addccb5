"""The screen on which editors invite people, one or many, and see who has answered."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from practitioners.joining.cms.frame import StaffView
from practitioners.joining.inviting import Result, invite_pasted
from practitioners.joining.pasted import read_pasted
from practitioners.joining.rights import may_invite
from practitioners.joining.signed_in import signed_in
from practitioners.models import Invitation, PractitionerPage

SHOWN = 50


class InviteForm(forms.Form):
    """Whom, and where we have them from."""

    people = forms.CharField(
        label=_("People to invite"),
        help_text=_("One line each: Ann Example, ann@example.org. Paste as many as 200."),
        widget=forms.Textarea(attrs={"rows": 8, "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Enter at least one e-mail address")},
    )
    source = forms.CharField(
        label=_("Where you have them from"),
        required=False,
        max_length=160,
        help_text=_("They are told: the public register of the XYZ, May 2026"),
    )


class InviteView(StaffView):
    """Takes a pasted list, and says of each line what became of it."""

    page_title = _("Invite practitioners")
    header_icon = "mail"
    template_name = "practitioners/admin/invite.html"

    def allows(self, user: Any) -> bool:
        """Whoever may write profiles."""
        return may_invite(user)

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """An empty form, or one for the profile in ``?profile=``."""
        return self.show(form=InviteForm(initial=self._initial(request)), invitations=_recent())

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Sends; with a line that could not be used, those lines are in the form again."""
        form = InviteForm(request.POST)
        if not form.is_valid():
            return self.show(form=form, invitations=_recent())
        source = form.cleaned_data["source"]
        people = read_pasted(form.cleaned_data["people"])
        results = invite_pasted(people, signed_in(request), source=source)
        sent = [result for result in results if result.sent]
        if sent:
            said = ngettext("%(count)d invitation sent.", "%(count)d invitations sent.", len(sent))
            messages.success(request, said % {"count": len(sent)})
        left: list[Result] = [result for result in results if not result.sent]
        if not left:
            return HttpResponseRedirect(reverse("invite_practitioners"))
        again = "\n".join(result.line.text for result in left)
        form = InviteForm(initial={"people": again, "source": source})
        return self.show(form=form, left=left, sent=sent, invitations=_recent())

    def _initial(self, request: HttpRequest) -> dict[str, str]:
        number = request.GET.get("profile", "")
        page = PractitionerPage.objects.filter(pk=number).first() if number.isdecimal() else None
        if page is None:
            return {}
        return {"people": f"{page.title}, {page.listing.contact_email}"}


def _recent() -> Any:
    return Invitation.objects.select_related("page", "invited_by")[:SHOWN]
