"""A draft exactly as visitors will see it, for its owner alone: the same templates with the same context."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from practitioners.geocoding import drafted_points
from practitioners.models import PractitionerPage
from practitioners.profile.card import build_card
from practitioners.profile.credentials import statements
from practitioners.selfservice.drafts import draft_of
from practitioners.selfservice.permissions import owner_view


@require_safe
@owner_view
def preview(request: HttpRequest, profile: PractitionerPage, what: str) -> HttpResponse:
    """``what`` is "page" or "card"."""
    draft = _as_published(profile)
    robots = {"robots": "noindex, nofollow", "is_preview": True}
    if what == "page":
        return TemplateResponse(request, draft.get_template(request), draft.get_context(request) | robots)
    if what != "card":
        raise Http404
    today = timezone.localdate()
    checked = [each.short_name for each in statements(draft, today=today) if each.checked_on]
    card = build_card(draft, today=today, checked=checked)
    return TemplateResponse(
        request, "practitioners/selfservice/preview_card.html", {"card": card, "profile": draft} | robots
    )


def _as_published(profile: PractitionerPage) -> PractitionerPage:
    """The draft with the points it would be published with: a moved address is drawn where it is now."""
    draft = draft_of(profile)
    if draft is not profile and profile.has_unpublished_changes:
        drafted_points(draft)
    return draft
