"""The frame of these screens: Wagtail's furniture, and who may see it."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin.auth import permission_denied
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from practitioners.joining.signed_in import signed_in
from site_core.models import User


class StaffView(WagtailAdminTemplateMixin, View):
    """A screen of its own in the CMS. ``allows`` decides who sees it; everybody else is sent away."""

    crumb: Any = ""
    header_icon = "group"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Asks before anything else is done."""
        if not self.allows(request.user):
            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)

    def allows(self, user: Any) -> bool:
        """Whether somebody may see this screen, and do what can be done on it."""
        raise NotImplementedError

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, and this screen."""
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": "", "label": self.get_page_title()},
        ]

    def show(self, status: int = 200, **context: Any) -> HttpResponseBase:
        """The screen with its facts."""
        return self.render_to_response(self.get_context_data(**context), status=status)


def staff_member(request: HttpRequest) -> User:
    """Whoever is signed in; in a ``StaffView`` somebody is."""
    return signed_in(request)
