"""The outbox in the CMS: a report, and on the first page a warning while something did not go out."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from site_core.mail.views import may_see, outbox, send_again, undelivered


class OutboxItem(MenuItem):
    """Among the reports, for those who look after the site."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_see(request)


class OutboxPanel(Component):
    """How many mails did not arrive, with the way to the list of them."""

    order = 890
    template_name = "site_core/admin/outbox_panel.html"

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """What the template prints."""
        return {"number": undelivered().count(), "url": reverse("outbox") + "?state=undelivered"}


@hooks.register("register_admin_urls")
def outbox_urls() -> list[URLPattern]:
    return [
        path("outbox/", outbox, name="outbox"),
        path("outbox/<int:pk>/again/", send_again, name="outbox_again"),
    ]


@hooks.register("register_reports_menu_item")
def outbox_item() -> MenuItem:
    return OutboxItem(_("Outbox"), reverse("outbox"), icon_name="mail", order=900)


@hooks.register("construct_homepage_panels")
def outbox_panel(request: HttpRequest, panels: list[Any]) -> None:
    if may_see(request) and undelivered().exists():
        panels.append(OutboxPanel())
