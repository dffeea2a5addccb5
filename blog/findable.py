"""What this app offers to the site search and the sitemap."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from blog.body_areas.body_map import body_map
from blog.models import ArticleIndexPage, ArticlePage, ConditionIndexPage, ConditionPage
from blog.tags.collection import counted_tags
from site_core.one_per_line import one_per_line
from site_core.search import registry
from site_core.search.page_group import page_group
from site_core.search.registry import SearchHit, Spelling
from site_core.seo import sitemaps
from site_core.seo.sitemaps import Entry, PageEntries, Section


def register() -> None:
    """Called once, when the app is ready."""
    registry.register(page_group("conditions", _("Problems"), 10, ConditionPage))
    registry.register(page_group("articles", _("Articles"), 40, ArticlePage, hit=_article_hit))
    registry.register_vocabulary("conditions", condition_names)
    sitemaps.register(
        Section("conditions", lambda: PageEntries(Page.objects.type(ConditionIndexPage, ConditionPage)))
    )
    sitemaps.register(
        Section("articles", lambda: PageEntries(Page.objects.type(ArticleIndexPage, ArticlePage)))
    )
    sitemaps.register(Section("topics", topic_entries))
    sitemaps.register(Section("body-areas", body_area_entries))


def _article_hit(page: ArticlePage) -> SearchHit:
    detail = f"{page.get_kind_display()}, {date_format(page.date, 'j F Y')}"
    return SearchHit(page.title, page.get_url() or "", page.description or page.lead, detail)


def topic_entries() -> list[Entry]:
    """The list of topics, and every topic that something visible carries."""
    topics = [reverse("tag", args=(tag.slug,)) for tag in counted_tags()]
    return [(path, None) for path in ([reverse("tags"), *topics] if topics else [])]


def body_area_entries() -> list[Entry]:
    """The page of each part of the body about which there is something to say."""
    return [(area.url, None) for area in body_map().areas]


def condition_names() -> Iterable[Spelling]:
    """Conditions with their other names."""
    for title, also_called in ConditionPage.objects.live().values_list("title", "also_called"):
        yield from ((spelling, title) for spelling in (title, *one_per_line(also_called)))
