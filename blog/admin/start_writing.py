"""The front page of the CMS offers those who write a new page of each kind, where it belongs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from blog.models import ArticleIndexPage, ArticlePage, ConditionIndexPage, ConditionPage
from practitioners.models import ModalityIndexPage, ModalityPage
from site_core.models import BasePage

#: What can be written, each with the one list it belongs to.
KINDS: tuple[tuple[type[BasePage], type[BasePage], str], ...] = (
    (ArticlePage, ArticleIndexPage, "doc-full"),
    (ConditionPage, ConditionIndexPage, "crosshairs"),
    (ModalityPage, ModalityIndexPage, "list-ol"),
)


@dataclass(frozen=True)
class Offer:
    """One kind of page."""

    name: str
    description: str
    icon: str
    url: str


class StartWritingPanel(Component):
    """The kinds of page that this person may add; nothing where there is none."""

    name = "start_writing"
    order = 90
    template_name = "blog/admin/start_writing.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """What the template prints."""
        return {"offers": list(_offers((parent_context or {})["request"].user))}


def _offers(user: Any) -> Iterator[Offer]:
    for kind, parent_kind, icon in KINDS:
        parent: Page | None = parent_kind.objects.first()
        if parent is not None and parent.permissions_for_user(user).can_add_subpage():
            yield Offer(
                name=capfirst(str(kind._meta.verbose_name)),
                description=str(kind.page_description),
                icon=icon,
                url=reverse(
                    "wagtailadmin_pages:add", args=[kind._meta.app_label, kind._meta.model_name, parent.pk]
                ),
            )


@hooks.register("construct_homepage_panels")
def start_writing(request: HttpRequest, panels: list[Any]) -> None:
    """Above what waits and what is due."""
    panels.append(StartWritingPanel())
