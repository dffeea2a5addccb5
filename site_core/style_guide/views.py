"""The page of the guide."""

import re
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from site_core.style_guide.specimens import groups

#: Names of css/tokens.css, as pairs of what is written and what it is written on.
COLOURS = (
    ("text", "bg"),
    ("muted", "bg"),
    ("link", "tint"),
    ("on-primary", "primary"),
    ("accent", "accent-tint"),
    ("success", "success-tint"),
    ("warning", "warning-tint"),
    ("danger", "danger-tint"),
    ("info", "info-tint"),
    ("on-care-blue", "care-blue"),
    ("on-care-red", "care-red"),
    ("on-care-ink", "care-ink"),
    ("focus-ink", "focus"),
)

DRAWINGS = Path(__file__).parents[1] / "static" / "site_core" / "img" / "art.svg"


def drawings() -> list[tuple[str, str]]:
    """Kind and name of each drawing: what an editor may write into the field of that name."""
    return re.findall(r'<symbol id="([a-z]+)-([\w-]+)"', DRAWINGS.read_text())


@require_safe
@cache_control(private=True, no_store=True)
def style_guide(request: HttpRequest) -> HttpResponse:
    """Every component in every state, for whoever may use the CMS; nobody else has such a page."""
    if not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404
    context = {
        "groups": groups(request),
        "colours": COLOURS,
        "drawings": drawings(),
        "page_title": "Style guide",
        "robots": "noindex, nofollow",
    }
    return render(request, "site_core/style_guide.html", context)
