"""Where to read on from a page: what is close to it, and its topics.

These lists cost a query each and change when an editor publishes something, so they are kept for a minute, as
the menus are. Publishing or taking down any condition or article forgets all of them at once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.utils.formats import date_format

from blog.writing import sorted_tags
from site_core.addresses import public_path

if TYPE_CHECKING:
    from blog.models import ArticlePage, ConditionPage

SECONDS_TO_LIVE = 60
GENERATION = "blog.read_on.generation"


@dataclass(frozen=True, slots=True)
class ConditionLink:
    """The inputs of ``components/condition_card.html``."""

    url: str
    title: str
    summary: str
    area: str


@dataclass(frozen=True, slots=True)
class ArticleLink:
    """The inputs of ``components/article_card.html`` that a short list shows."""

    url: str
    title: str
    summary: str
    kind: str
    date_text: str


@dataclass(frozen=True, slots=True)
class ReadOn:
    """The ways on from a page. ``tags`` are pairs of slug and name."""

    conditions: tuple[ConditionLink, ...]
    articles: tuple[ArticleLink, ...]
    tags: tuple[tuple[str, str], ...]


def condition_link(page: "ConditionPage") -> ConditionLink:
    """A condition in a short list; expects ``body_area`` to be joined."""
    area = page.body_area.slug if page.body_area else ""
    return ConditionLink(public_path(page.url_path), page.title, page.summary, area)


def article_link(page: "ArticlePage") -> ArticleLink:
    """An article in a short list."""
    return ArticleLink(
        public_path(page.url_path),
        page.title,
        page.summary or page.lead,
        page.get_kind_display(),
        date_format(page.date, "j F Y"),
    )


def read_on(
    page: "ConditionPage | ArticlePage",
    *,
    is_preview: bool,
    conditions: "Callable[[], list[ConditionPage]]",
    articles: "Callable[[], list[ArticlePage]]",
) -> ReadOn:
    """The ways on from `page`; a preview is always worked out anew, for its tags may not be saved yet."""

    def find() -> ReadOn:
        return ReadOn(
            tuple(condition_link(condition) for condition in conditions()),
            tuple(article_link(article) for article in articles()),
            tuple((tag.slug, tag.name) for tag in sorted_tags(page)),
        )

    if is_preview:
        return find()
    generation = cache.get_or_set(GENERATION, 0, None)
    key = f"blog.read_on.{generation}.{page.pk}"
    kept: ReadOn | None = cache.get(key)
    if kept is None:
        kept = find()
        cache.set(key, kept, SECONDS_TO_LIVE)
    return kept


def forget(**kwargs: Any) -> None:
    """A condition or an article was saved or deleted."""
    cache.add(GENERATION, 0, None)
    cache.incr(GENERATION)


def watch(*models: type) -> None:
    """Connect the signals; publishing and unpublishing save the page."""
    for model in models:
        for signal in (post_save, post_delete):
            signal.connect(forget, sender=model, dispatch_uid=f"blog.read_on.{model.__name__}.{id(signal)}")
