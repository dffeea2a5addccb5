"""Looking at a draft as visitors will, and sending it to a moderator or taking it back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from practitioners.models import Listing, PractitionerPage
from practitioners.moderation.changes import changes, published
from practitioners.selfservice import actions
from practitioners.selfservice.completeness import completeness
from practitioners.selfservice.content import differences
from practitioners.selfservice.drafts import ConflictError, draft_of, editing, version_of
from practitioners.selfservice.permissions import owner_view
from practitioners.selfservice.status import USUAL_WORKING_DAYS, status_of

#: Ways to look at a draft, each in a frame of its own width.
VIEWS = {
    "phone": gettext_lazy("On a phone"),
    "wide": gettext_lazy("On a desk"),
    "card": gettext_lazy("In the list"),
}


@require_safe
@owner_view
def check(request: HttpRequest, profile: PractitionerPage) -> HttpResponse:
    """The draft as a card and as a page, what is new in it, and the button that sends it."""
    view = request.GET.get("view", "")
    return _page(request, profile, view if view in VIEWS else "phone")


@require_POST
@owner_view
def send(request: HttpRequest, profile: PractitionerPage) -> HttpResponse:
    """Sends exactly the draft that was looked at."""
    user: Any = request.user
    try:
        with editing(profile.pk, base=request.POST.get("version", "")) as draft:
            waits = actions.submit_for_review(draft, user)
            _agree(profile)
    except ConflictError:
        messages.warning(request, _("Your profile was changed on another device. Look at it again."))
        return redirect("selfservice_check", pk=profile.pk)
    except actions.NotReadyError:
        return redirect("selfservice_check", pk=profile.pk)
    if waits:
        messages.success(
            request,
            _("Sent. We usually look at it within %(days)s working days, and write to you.")
            % {"days": USUAL_WORKING_DAYS},
        )
    else:
        messages.success(request, _("Live now. Nothing in it had to wait."))
    return redirect("selfservice_profile", pk=profile.pk)


@require_POST
@owner_view
def take_back(request: HttpRequest, profile: PractitionerPage) -> HttpResponse:
    """Takes a draft back; it stays as it is."""
    user: Any = request.user
    with editing(profile.pk) as draft:
        if actions.withdraw(draft, user):
            messages.success(request, _("Taken back. Your draft is as you left it."))
        else:
            messages.warning(request, _("There was nothing to take back: it has been looked at already."))
    return redirect("selfservice_profile", pk=profile.pk)


def _agree(profile: PractitionerPage) -> None:
    """Whoever sends their profile agrees to be listed once it has been approved: the page says so."""
    listing = Listing.objects.select_for_update().get(page=profile.pk)
    if listing.consent_at is None:
        listing.consent_at = timezone.now()
        # Saved as an object: the finder hears of it.
        listing.save(update_fields=["consent_at"])


def _page(request: HttpRequest, profile: PractitionerPage, view: str) -> HttpResponse:
    draft, status = draft_of(profile), status_of(profile)
    before = published(profile)
    waits = bool(before is None or differences(before, draft))
    context = {
        "profile": profile,
        "draft": draft,
        "status": status,
        "version": version_of(profile),
        "complete": completeness(draft),
        "changes": changes(before, draft) if before is not None and waits else [],
        "can_send": waits and not status.has_review,
        "agrees": profile.listing.consent_at is None,
        "usual_days": USUAL_WORKING_DAYS,
        "view": view,
        "views": VIEWS.items(),
        "frame_url": reverse("selfservice_preview", args=[profile.pk, "card" if view == "card" else "page"]),
    }
    return TemplateResponse(request, "practitioners/selfservice/check.html", context)
