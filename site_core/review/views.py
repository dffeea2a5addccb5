"""The page that asks a reviewer whether they have read all of it."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from site_core.review.mark import mark_reviewed, may_mark, next_review_after


def reviewed_now(request: HttpRequest, page_id: int) -> HttpResponse:
    """Asks, and on POST writes it down. Refuses everybody who may not say so."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not may_mark(request.user, page):
        raise PermissionDenied
    today = timezone.localdate()
    if request.method == "POST":
        mark_reviewed(page, request.user, today=today)
        messages.success(
            request,
            _("Reviewed. “%(title)s” is due again on %(date)s.")
            % {
                "title": page.get_admin_display_title(),
                "date": date_format(next_review_after(today), "j F Y"),
            },
        )
        return redirect("wagtailadmin_pages:edit", page.pk)
    draft = page.get_latest_revision_as_object()
    context = {
        "page": page,
        "draft": draft,
        "today": today,
        "next_review": next_review_after(today),
        "goes_live": page.live and not page.has_unpublished_changes,
    }
    return TemplateResponse(request, "site_core/review/reviewed_now.html", context)
