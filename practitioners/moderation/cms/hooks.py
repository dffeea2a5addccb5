"""Where the screens of moderators are in the CMS."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.log_actions import LogActionRegistry, LogFormatter

from practitioners.moderation.cms.at_once_view import AtOnceView
from practitioners.moderation.cms.panel import WaitingPanel
from practitioners.moderation.cms.queue_view import QueueView
from practitioners.moderation.cms.review_view import ReviewView
from practitioners.moderation.queue import waiting_states
from practitioners.moderation.rights import may_moderate


class QueueMenuItem(MenuItem):
    """With the number that wait, for those who check them."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Only for them."""
        return may_moderate(request.user)

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        """Counted anew for each page of the CMS."""
        number = waiting_states().count()
        item: LinkMenuItem = super().render_component(request)
        if number:
            item.label = gettext("Profiles waiting (%(number)d)") % {"number": number}
        return item


@hooks.register("register_admin_menu_item")
def queue_menu_item() -> MenuItem:
    """Above the directory."""
    return QueueMenuItem(
        _("Profiles waiting"),
        reverse_lazy("profiles_waiting"),
        name="profiles-waiting",
        icon_name="clipboard-list",
        order=140,
    )


@hooks.register("register_admin_urls")
def moderation_urls() -> list[URLPattern]:
    """The screens."""
    return [
        path("profiles/waiting/", QueueView.as_view(), name="profiles_waiting"),
        path("profiles/at-once/", AtOnceView.as_view(), name="profiles_at_once"),
        path("profiles/<int:pk>/", ReviewView.as_view(), name="profile_review"),
    ]


@hooks.register("construct_homepage_panels")
def waiting_panel(request: HttpRequest, panels: list[Any]) -> None:
    """On the dashboard."""
    if may_moderate(request.user):
        panels.append(WaitingPanel())


@hooks.register("register_log_actions")
def moderation_log_actions(actions: LogActionRegistry) -> None:
    """What the history of a profile says of checks."""

    actions.register_action(
        "practitioners.reverted", _("Bring back what was live"), _("What was live before was brought back")
    )

    @actions.register_action("practitioners.credential_checked")
    class Checked(LogFormatter):
        label = _("Check a credential")

        def format_message(self, log_entry: Any) -> str:
            """Which one, and until when."""
            credential, until = log_entry.data.get("credential", ""), log_entry.data.get("valid_until", "")
            if until:
                words = gettext("%(credential)s checked, valid until %(until)s")
                return words % {"credential": credential, "until": until}
            return gettext("%(credential)s checked") % {"credential": credential}
