"""Where these screens are in the CMS."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.log_actions import LogActionRegistry

from practitioners.importing.cms import ImportRunView, ImportView
from practitioners.joining.cms.claims import ClaimsView
from practitioners.joining.cms.invite import InviteView
from practitioners.joining.cms.panel import ClaimsPanel
from practitioners.joining.rights import may_decide, may_invite


class StaffMenuItem(MenuItem):
    """A menu item for those who may see its screen."""

    def __init__(self, label: Any, url_name: str, allowed: Callable[[Any], bool], **kwargs: Any) -> None:
        super().__init__(label, reverse_lazy(url_name), name=url_name.replace("_", "-"), **kwargs)
        self.allowed = allowed

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may see the screen."""
        return self.allowed(request.user)


MENU = Menu(
    items=[
        StaffMenuItem(_("Invite"), "invite_practitioners", may_invite, icon_name="mail", order=10),
        StaffMenuItem(_("Claims"), "practitioner_claims", may_decide, icon_name="help", order=20),
        StaffMenuItem(_("Import"), "import_practitioners", may_decide, icon_name="upload", order=30),
    ]
)


@hooks.register("register_admin_menu_item")
def joining_menu() -> SubmenuMenuItem:
    """One entry for everything about people coming in."""
    return SubmenuMenuItem(_("Joining"), MENU, name="joining", icon_name="group", order=160)


@hooks.register("register_admin_urls")
def joining_urls() -> list[URLPattern]:
    """The screens."""
    return [
        path("joining/invite/", InviteView.as_view(), name="invite_practitioners"),
        path("joining/claims/", ClaimsView.as_view(), name="practitioner_claims"),
        path("joining/import/", ImportView.as_view(), name="import_practitioners"),
        path("joining/import/<int:pk>/", ImportRunView.as_view(), name="import_run"),
    ]


@hooks.register("construct_homepage_panels")
def claims_panel(request: HttpRequest, panels: list[Any]) -> None:
    """On the dashboard."""
    panels.append(ClaimsPanel())


@hooks.register("register_log_actions")
def joining_log_actions(actions: LogActionRegistry) -> None:
    """What happens to a profile besides its text."""
    actions.register_action("practitioners.hand_over", _("Give to an owner"), _("Given to an owner"))
