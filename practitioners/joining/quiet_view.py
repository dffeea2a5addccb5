"""No more reminders of an invitation, from the mail and without an answer to it."""

from django.core.signing import BadSignature
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from practitioners.joining.invitations import invitation_of_quiet
from site_core.link_pages import press_to_go_on, stopped


# Mail programs press it by themselves, without a cookie: what counts is the signature in the address.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def invitation_quiet(request: HttpRequest, token: str) -> HttpResponse:
    """Asks; on the button sends no reminder any more. The invitation can still be answered."""
    try:
        invitation = invitation_of_quiet(token)
    except BadSignature as error:
        raise Http404 from error
    if invitation is None:
        raise Http404
    if request.method == "POST":
        invitation.wants_reminders = False
        invitation.save(update_fields=["wants_reminders"])
    if not invitation.wants_reminders:
        return stopped(
            request,
            title=_("We do not remind you again"),
            lead=_(
                "Nobody sees the page that we have prepared, unless you say yes. The link in our mail still "
                "works for its time: with a no, everything is removed."
            ),
            ways_on=[],
            status=200,
        )
    return press_to_go_on(
        request,
        title=_("No more reminders?"),
        lead=_("We remind people twice at most of an invitation. You can say that you want none."),
        button=_("Do not remind me"),
    )
