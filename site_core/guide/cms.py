"""The guide in the help menu, for everybody who may use the CMS."""

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from site_core.guide.markup import to_html

FOLDER = Path(settings.BASE_DIR) / "docs"
GUIDE = FOLDER / "editors.md"
PICTURES = FOLDER / "editors"


def guide(request: HttpRequest) -> HttpResponse:
    """The text, set for the CMS."""
    text = GUIDE.read_text(encoding="utf-8")
    body = to_html(
        text.partition("\n")[2], lambda name: reverse("editors_guide_picture", args=[Path(name).name])
    )
    return TemplateResponse(request, "site_core/guide.html", {"body": body})


def picture(request: HttpRequest, name: str) -> HttpResponse:
    """One of its pictures; the names are those in the folder, and no other file is ever read."""
    known = {each.name: each for each in PICTURES.glob("*.webp")} if PICTURES.is_dir() else {}
    if name not in known:
        raise Http404
    return HttpResponse(known[name].read_bytes(), content_type="image/webp")


@hooks.register("register_admin_urls")
def guide_urls() -> list[URLPattern]:
    """The guide and its pictures."""
    return [
        path("guide/", guide, name="editors_guide"),
        path("guide/<str:name>", picture, name="editors_guide_picture"),
    ]


@hooks.register("register_help_menu_item")
def guide_item() -> MenuItem:
    """First under Help."""
    return MenuItem(_("Guide for editors"), reverse("editors_guide"), icon_name="help", order=50)
