"""Two devices at once: both texts, and what was typed kept in the form."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from practitioners.models import PractitionerPage
from practitioners.moderation.changes import changes
from practitioners.selfservice.drafts import draft_of, version_of
from practitioners.selfservice.forms.editor import Editor
from practitioners.selfservice.place_choice import place_choices
from practitioners.selfservice.sections import Section
from practitioners.selfservice.status import status_of


def conflict_page(
    request: HttpRequest, profile: PractitionerPage, part: Section, data: Any, current: PractitionerPage
) -> HttpResponse:
    """Answers 409: what was saved meanwhile beside what was sent, and the form to save that on top of it."""
    fresh = PractitionerPage.objects.select_related("listing").get(pk=profile.pk)
    mine = draft_of(fresh)
    attempt = Editor(part, mine, data, lenient=True)
    differing = []
    if attempt.is_valid():
        attempt.apply()
        differing = [change for change in changes(current, mine) if change.field in part.fields]
    editor = Editor(part, draft_of(fresh), data, lenient=True)
    context = {
        "profile": profile,
        "section": part,
        "editor": editor,
        "form": None,
        "version": version_of(fresh),
        "status": status_of(fresh),
        "changes": differing,
        "shows_at_once": part.shows_at_once and profile.live,
        "places": place_choices(editor.rows) if part.key == "places" and editor.rows else [],
    }
    return TemplateResponse(request, "practitioners/selfservice/conflict.html", context, status=409)
