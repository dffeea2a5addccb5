"""What the CMS gains on every page with a clinical review: the button, its log entry, its permission."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.userbar import BaseItem
from wagtail.admin.widgets.button import HeaderButton
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from site_core.review.mark import ACTION, may_mark
from site_core.review.views import reviewed_now


@hooks.register("register_admin_urls")
def review_urls() -> list[URLPattern]:
    """The address of the question."""
    return [path("pages/<int:page_id>/reviewed/", reviewed_now, name="reviewed_now")]


@hooks.register("register_page_header_buttons")
def review_button(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[HeaderButton]:
    """“Reviewed now” beside the title, for reviewers."""
    if page.pk and may_mark(user, page.specific):
        yield HeaderButton(
            label=_("Reviewed now"),
            url=reverse("reviewed_now", args=[page.pk]),
            icon_name="calendar-check",
            priority=11,
        )


@hooks.register("register_permissions")
def review_permission() -> QuerySet[Permission]:
    """So that a group can be given it."""
    return Permission.objects.filter(content_type__app_label="site_core", codename="mark_reviewed")


@hooks.register("register_log_actions")
def review_log(actions: LogActionRegistry) -> None:
    """How the history of a page words a review."""
    actions.register_action(ACTION, _("Review"), _("Reviewed the whole page"))


class ReviewItem(BaseItem):
    """“Reviewed now” in the bar on the page itself."""

    template_name = "site_core/review/userbar_item.html"

    def __init__(self, page: Page) -> None:
        self.page = page

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The page, for its address."""
        return super().get_context_data(parent_context) | {"page": self.page}


@hooks.register("construct_wagtail_userbar")
def review_in_userbar(request: HttpRequest, items: list[Any], page: Any) -> None:
    """For reviewers who are reading the page as visitors do."""
    if page is not None and page.pk and may_mark(request.user, page.specific):
        items.append(ReviewItem(page))
