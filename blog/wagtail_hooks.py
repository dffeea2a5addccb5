"""What the editorial pages add to the CMS."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from blog.admin import start_writing
from blog.admin.importing import BringInView, ReportView, may_bring_in
from blog.publishing import cms as publishing_cms

__all__ = ["publishing_cms", "start_writing"]


class BringInItem(MenuItem):
    """Shown to those who may use it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whoever may add pages."""
        user: Any = request.user
        return may_bring_in(user)


@hooks.register("register_admin_urls")
def bring_in_urls() -> list[URLPattern]:
    """The form and its report."""
    return [
        path("bring-in/", BringInView.as_view(), name="bring_in"),
        path("bring-in/report/<slug:key>/", ReportView.as_view(), name="bring_in_report"),
    ]


@hooks.register("register_settings_menu_item")
def bring_in_item() -> MenuItem:
    """Beside redirects, which it makes too."""
    return BringInItem(
        _("Bring in pages"), reverse("bring_in"), name="bring-in", icon_name="upload", order=800
    )
