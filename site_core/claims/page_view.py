"""The claims in the newest version of a page: what each breaks, what to write, and "fine as it is"."""

from hashlib import sha1

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from wagtail.admin import messages
from wagtail.models import Page

from site_core.claims.pages import PageFlag, flags_on
from site_core.claims.record import fine_as_it_is


def key_of(flag: PageFlag) -> str:
    """The same for as long as the words and their sentence are."""
    return sha1(f"{flag.flag.text}|{flag.flag.sentence}".encode(), usedforsecurity=False).hexdigest()[:12]


def page_claims(request: HttpRequest, page_id: int) -> HttpResponse:
    """For everybody who may edit the page; letting words stand is for those who may publish it."""
    page = get_object_or_404(Page, pk=page_id).specific
    may = page.permissions_for_user(request.user)
    if not may.can_edit():
        raise PermissionDenied
    draft = page.get_latest_revision_as_object()
    flags = [(key_of(each), each) for each in flags_on(draft)]
    missing, typed = "", ""
    if request.method == "POST":
        if not may.can_publish():
            raise PermissionDenied
        chosen = request.POST.get("flag", "")
        # A null byte is refused by PostgreSQL, and no reason needs more than one space.
        reason = " ".join(request.POST.get("reason", "").replace("\0", "").split())
        flag = next((each for key, each in flags if key == chosen and each.allowed is None), None)
        if flag is None:
            messages.warning(request, gettext("The text has changed since. Nothing was let stand."))
            return redirect("page_claims", page.pk)
        if reason:
            fine_as_it_is(draft, flag.flag, reason, request.user)
            messages.success(
                request, gettext("“%(words)s” may stand in this sentence.") % {"words": flag.flag.text}
            )
            return redirect("page_claims", page.pk)
        missing, typed = chosen, request.POST.get("reason", "")
    context = {
        "page": page,
        "flags": flags,
        "may_allow": may.can_publish(),
        "missing": missing,
        "typed": typed,
    }
    status = 400 if missing else 200
    return TemplateResponse(request, "site_core/claims/page_claims.html", context, status=status)
