"""Around publishing: many pages at once, and what the history says."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.log_actions import LogActionRegistry

from blog.publishing.bulk import unsafe_among
from blog.publishing.guard import REFUSED


@hooks.register("before_bulk_action")
def refuse_unsafe_pages(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """Publishing many at once is refused as a whole, with each page and what it lacks."""
    if action_type != "publish" or request.method != "POST":
        return None
    with_descendants = bool(action.cleaned_form.cleaned_data.get("include_descendants"))
    unsafe = unsafe_among(objects, with_descendants=with_descendants)
    for page, missing in unsafe:
        messages.error(
            request,
            _("Nothing was published. “%(title)s” still lacks: %(parts)s.")
            % {
                "title": page.get_admin_display_title(),
                "parts": ", ".join(dict.fromkeys(part.name for part in missing)),
            },
        )
    return HttpResponseRedirect(action.next_url) if unsafe else None


@hooks.register("register_log_actions")
def publishing_log(actions: LogActionRegistry) -> None:
    """How the history of a page words a schedule that ended in a refusal."""
    actions.register_action(
        REFUSED, gettext_lazy("Refuse to publish"), gettext_lazy("Not published: a safety part was missing")
    )
