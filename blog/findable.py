"""What this app offers to the site search and the sitemap."""

from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from blog.models import ArticleIndexPage, ArticlePage, ConditionIndexPage, ConditionPage
from site_core.search import registry
from site_core.search.page_group import page_group
from site_core.search.registry import SearchHit, Spelling
from site_core.seo import sitemaps
from site_core.seo.sitemaps import PageEntries, Section


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


def _article_hit(page: ArticlePage) -> SearchHit:
    detail = f"{page.get_kind_display()}, {date_format(page.date, 'j F Y')}"
    return SearchHit(page.title, page.get_url() or "", page.description or page.lead, detail)


def condition_names() -> Iterable[Spelling]:
    """Conditions with their other names."""
    for title, also_called in ConditionPage.objects.live().values_list("title", "also_called"):
        yield from ((spelling, title) for spelling in (title, *also_called.splitlines()))
