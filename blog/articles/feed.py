"""What is new for feed readers: articles, and pages on problems."""

import datetime
from typing import TYPE_CHECKING

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import gettext as _

from site_core.addresses import absolute_url, public_path
from site_core.models import SiteSettings

if TYPE_CHECKING:
    from blog.models import ArticleIndexPage, ArticlePage, ConditionPage

NEWEST = 20


class ArticleFeed(Feed):
    """Titles and opening sentences; the articles themselves are read on the site.

    Both are escaped twice, here and by the XML writer: feed readers take them for HTML.
    """

    def __init__(self, page: "ArticleIndexPage") -> None:
        self.page = page

    def get_object(self, request: HttpRequest, *args: object, **kwargs: object) -> SiteSettings:
        """The site's own words are the subject of the feed."""
        return SiteSettings.for_request(request)

    def title(self, settings: SiteSettings) -> str:
        return _("%(list)s – %(site)s") % {"list": self.page.title, "site": settings.organisation}

    def description(self, settings: SiteSettings) -> str:
        return self.page.intro or self.page.description

    def link(self) -> str:
        return absolute_url(public_path(self.page.url_path))

    def feed_url(self) -> str:
        return f"{self.link()}feed/"

    def items(self) -> "list[ArticlePage | ConditionPage]":
        from blog.models import ArticlePage, ConditionPage

        articles = ArticlePage.objects.live().public().child_of(self.page)
        conditions = ConditionPage.objects.live().public().order_by("-first_published_at", "pk")
        newest: list[ArticlePage | ConditionPage] = [
            *articles.select_related("author").newest_first()[:NEWEST],
            *conditions.select_related("author")[:NEWEST],
        ]
        return sorted(newest, key=self.item_pubdate, reverse=True)[:NEWEST]

    def item_title(self, item: "ArticlePage | ConditionPage") -> str:
        return escape(item.title)

    def item_description(self, item: "ArticlePage | ConditionPage") -> str:
        return escape(item.summary or item.lead)

    def item_link(self, item: "ArticlePage | ConditionPage") -> str:
        return absolute_url(public_path(item.url_path))

    def item_author_name(self, item: "ArticlePage | ConditionPage") -> str | None:
        return item.author.name if item.author else None

    def item_pubdate(self, item: "ArticlePage | ConditionPage") -> datetime.datetime:
        day = getattr(item, "date", None)
        if day is None:
            return item.first_published_at or timezone.now()
        return timezone.make_aware(datetime.datetime.combine(day, datetime.time()))


def serve_feed(page: "ArticleIndexPage", request: HttpRequest) -> HttpResponse:
    """The feed of a list page."""
    return ArticleFeed(page)(request)
