"""Pages behind the links of the reminders, without a login. Opening one changes nothing; its button does."""

from dataclasses import replace

from django.contrib import messages
from django.core.signing import BadSignature
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from practitioners.freshness.confirming import SECTION_KEYS, confirm_everything, confirm_section
from practitioners.freshness.mails import PURPOSE, listing_of_switch, subject_of
from practitioners.models import Listing, PractitionerPage
from practitioners.profile.presentation import profile_context
from practitioners.selfservice.permissions import owner_view
from site_core.link_pages import WayOn, dead_link, discreet, press_to_go_on
from site_core.one_time_links import LinkError, LinkInvalid, consume, look, revoke


@require_http_methods(["GET", "HEAD", "POST"])
def still_right(request: HttpRequest, raw: str) -> HttpResponse:
    """Shows what visitors read, with a button that confirms all of it."""
    try:
        if request.method == "POST":
            return _confirm(request, raw)
        page = _profile(look(PURPOSE, raw).subject)
    except LinkError as error:
        return dead_link(request, error, ways_on=[WayOn(_("Sign in and confirm there"), reverse("account"))])
    shown = profile_context(page, request)
    # No button to put oneself on a shortlist.
    shown["card"] = replace(shown["card"], person_id="")
    context = shown | {"profile": page, "edit_url": reverse("account")}
    return press_to_go_on(
        request,
        title=_("Is this still right?"),
        lead=_("This is what visitors read about you. If all of it is right, press the button."),
        button=_("Everything is still right"),
        template="practitioners/freshness/still_right.html",
        context=context | {"structured_data": [], "page_title": _("Is this still right?")},
    )


@transaction.atomic
def _confirm(request: HttpRequest, raw: str) -> HttpResponse:
    page = _profile(consume(PURPOSE, raw).subject)
    was_hidden = page.listing.paused_because == Listing.Pause.AGE
    listing = confirm_everything(page.pk)
    # A second mail's button would only do the same again.
    revoke(PURPOSE, subject_of(page.pk))
    context = {
        "page_title": _("Thank you"),
        "profile": page,
        "listing": listing,
        "was_hidden": was_hidden,
        "is_paused": listing.paused_at is not None,
        "robots": "noindex, nofollow",
        "breadcrumbs": [],
        "structured_data": [],
        "edit_url": reverse("account"),
    }
    return discreet(TemplateResponse(request, "practitioners/freshness/confirmed.html", context))


def _profile(subject: str) -> PractitionerPage:
    """The published profile a link is about. Raises ``LinkInvalid`` for one that is not there any more."""
    pk = int(subject.rpartition(":")[2])
    page = PractitionerPage.objects.for_reading().filter(pk=pk, live=True).first()
    if page is None or page.listing.consent_at is None:
        raise LinkInvalid
    return page


@require_POST
@owner_view
def confirm(request: HttpRequest, profile: PractitionerPage) -> HttpResponse:
    """The same for whoever is signed in, from the dashboard: everything, or one section."""
    section = request.POST.get("section", "")
    if section and section not in SECTION_KEYS:
        raise Http404
    if section:
        confirm_section(profile.pk, section)
        messages.success(request, _("Thank you. The section has today’s date."))
    else:
        was_hidden = profile.listing.paused_because == Listing.Pause.AGE
        confirm_everything(profile.pk)
        revoke(PURPOSE, subject_of(profile.pk))
        thanks = _("Thank you. Your profile says that you confirmed it today.")
        messages.success(request, _("Visitors can see you again.") if was_hidden else thanks)
    return redirect("selfservice_profile", pk=profile.pk)


@require_POST
@owner_view
def reminders(request: HttpRequest, profile: PractitionerPage) -> HttpResponse:
    """Switches reminders on or off from the dashboard."""
    profile.listing.wants_reminders = request.POST.get("reminders") == "on"
    profile.listing.save(update_fields=["wants_reminders"])
    wanted = profile.listing.wants_reminders
    messages.success(request, _("Reminders are on.") if wanted else _("Reminders are off."))
    return redirect("selfservice_profile", pk=profile.pk)


# Mail programs press it by themselves, without a cookie: what counts is the signature in the address.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def switch_reminders(request: HttpRequest, token: str) -> HttpResponse:
    """Switches the reminders of one profile off, and on again."""
    try:
        pk = listing_of_switch(token)
    except (BadSignature, ValueError) as error:
        raise Http404 from error
    listing = get_object_or_404(Listing, pk=pk)
    if request.method == "POST":
        listing.wants_reminders = request.POST.get("reminders") == "on"
        listing.save(update_fields=["wants_reminders"])
    wanted = listing.wants_reminders
    return press_to_go_on(
        request,
        title=_("Reminders are on") if wanted else _("Reminders are off"),
        lead=_("From time to time we ask whether your profile is still right, and remind you of drafts.")
        if wanted
        else _("We do not remind you any more. Before a profile is hidden, we still tell its owner."),
        button=_("Switch reminders off") if wanted else _("Switch reminders on"),
        template="practitioners/freshness/switch.html",
        context={"to": "off" if wanted else "on"},
    )
