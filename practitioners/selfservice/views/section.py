"""One short page for each section: shown, put in order, saved as they type, saved."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from practitioners.freshness.confirming import confirm_section
from practitioners.models import PractitionerPage
from practitioners.moderation.notes import open_notes
from practitioners.selfservice.actions import publish_safe_part, save_draft
from practitioners.selfservice.content import differences
from practitioners.selfservice.drafts import ConflictError, draft_of, editing, version_of
from practitioners.selfservice.forms.base import with_plain_newlines
from practitioners.selfservice.forms.editor import PAGE_FORMS, ROW_FORMS, Editor
from practitioners.selfservice.forms.enquiries import EnquiriesForm
from practitioners.selfservice.labels import label_of
from practitioners.selfservice.permissions import owner_view
from practitioners.selfservice.place_choice import place_choices
from practitioners.selfservice.sections import Section, section_after, section_of
from practitioners.selfservice.sections import section as section_by_key
from practitioners.selfservice.status import State, status_of
from practitioners.selfservice.views.conflict import conflict_page
from site_core.templatetags.claim_hints import hints_for


@require_http_methods(["GET", "HEAD", "POST"])
@owner_view
def section(request: HttpRequest, profile: PractitionerPage, key: str) -> HttpResponse:
    """Shows a section, or takes one."""
    if key not in PAGE_FORMS and key not in ROW_FORMS:
        raise Http404
    part = section_by_key(key)
    if request.method != "POST":
        draft = draft_of(profile)
        return _page(request, profile, Editor(part, draft), version_of(profile))
    data = with_plain_newlines(request.POST)
    base = data.get("version", "")
    if "step" in data:
        editor = Editor(part, draft_of(profile), data, lenient=base != version_of(profile))
        if editor.rows is not None:
            editor.rows.step(str(data["step"]))
        return _page(request, profile, editor, base)
    try:
        return _save(request, profile, part, data, base)
    except ConflictError as conflict:
        if "autosave" in data:
            return JsonResponse({"text": _("Changed on another device: save to compare")}, status=409)
        return conflict_page(request, profile, part, data, conflict.current)


def _save(
    request: HttpRequest, profile: PractitionerPage, part: Section, data: Any, base: str
) -> HttpResponse:
    user: Any = request.user
    with editing(profile.pk, base=base) as draft:
        editor = Editor(part, draft, data)
        if not editor.is_valid():
            if "autosave" in data:
                return JsonResponse(
                    {"text": _("Not saved yet: %(error)s") % {"error": editor.errors[0].text}}
                )
            return _page(request, profile, editor, base)
        editor.apply()
        if "autosave" in data:
            save_draft(draft, user)
            return _saved(profile, editor)
        shown = publish_safe_part(draft, user, part.names)
        saved = save_draft(draft, user)
        _confirm(profile, part, draft)
    _say(request, profile, shown, waits=saved)
    return _onwards(profile, part, data)


def _confirm(profile: PractitionerPage, part: Section, draft: PractitionerPage) -> None:
    """Whoever saves a section has just looked at it; visitors read the day once they read the text."""
    live = PractitionerPage.objects.get(pk=profile.pk)
    waits = not live.live or not differences(live, draft).isdisjoint(part.names)
    confirm_section(profile.pk, part.key, waits=waits)


def _saved(profile: PractitionerPage, editor: Editor) -> JsonResponse:
    now = time_format(timezone.localtime(), "H:i")
    version = version_of(PractitionerPage.objects.get(pk=profile.pk))
    fields = {field.html_name: field.value() for field in editor.form or ()}
    hints = {name: hints_for(text) for name, text in fields.items() if isinstance(text, str)}
    return JsonResponse({"text": _("Saved %(time)s") % {"time": now}, "version": version, "hints": hints})


def _say(request: HttpRequest, profile: PractitionerPage, shown: list[str], *, waits: bool) -> None:
    if shown:
        labels = ", ".join(dict.fromkeys(label_of(name) for name in shown))
        text = _("Live now: %(fields)s.") % {"fields": labels}
        if waits:
            text += " " + _("The rest is saved and waits until you send it.")
        messages.success(request, text)
    elif not profile.live:
        messages.success(request, _("Saved. Nobody else sees it yet."))
    elif waits:
        messages.success(request, _("Saved as a draft. Visitors still see the old text."))
    else:
        messages.success(request, _("Nothing has changed."))


def _onwards(profile: PractitionerPage, part: Section, data: Any) -> HttpResponse:
    if "check" in data:
        return redirect("selfservice_check", pk=profile.pk)
    if "next" in data and (following := section_after(part)):
        return redirect("selfservice_section", pk=profile.pk, key=following.key)
    return redirect("selfservice_profile", pk=profile.pk)


def _page(request: HttpRequest, profile: PractitionerPage, editor: Editor, version: str) -> HttpResponse:
    part, status = editor.section, status_of(profile)
    notes = {field: text for field, text in open_notes(profile).items() if _is_of(field, part)}
    context = {
        "profile": profile,
        "section": part,
        "editor": editor,
        # The frame of account pages looks for its errors.
        "form": editor,
        "version": version,
        "status": status,
        "notes": [(label_of(field), text) for field, text in notes.items()],
        "following": section_after(part),
        "is_new": status.state is State.DRAFT,
        "shows_at_once": part.shows_at_once and profile.live,
        # A phone number half typed is no draft, and what was sent is not to be sent again while it is typed.
        "autosaves": not status.has_review and not (part.shows_at_once and profile.live),
        "enquiries": EnquiriesForm(_user(request), profile.listing) if part.key == "contact" else None,
        "places": place_choices(editor.rows) if part.key == "places" and editor.rows else [],
    }
    return TemplateResponse(request, "practitioners/selfservice/section.html", context)


def _user(request: HttpRequest) -> Any:
    return request.user


def _is_of(field: str, part: Section) -> bool:
    try:
        return section_of(field) == part
    except KeyError:
        return False
