"""The list of articles: topic and kind as links, newest first, twelve a page."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page as ListPage
from django.db.models import Count
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blog.links import FilterLink, canonical_path
from blog.query_text import choice_from, query_string, text_from
from blog.querysets import ArticleQuerySet
from blog.structured_data import list_nodes
from blog.writing import minutes_to_read
from site_core.addresses import public_path
from site_core.pagination import paginate

if TYPE_CHECKING:
    from blog.models import ArticleIndexPage, ArticlePage

PER_PAGE = 12
#: Topics offered above the list; the tag page has them all.
TOPICS = 14


@dataclass(frozen=True, slots=True)
class ArticleQuestion:
    """What a visitor asked of the list: the slug of a tag, and a kind of article."""

    topic: str = ""
    kind: str = ""

    @classmethod
    def from_query(cls, query: QueryDict, kinds: tuple[str, ...]) -> "ArticleQuestion":
        """Reads an address; an unknown kind counts as none, an unknown topic finds nothing."""
        return cls(text_from(query, "topic"), choice_from(query, "kind", kinds))

    @property
    def is_filtered(self) -> bool:
        """Whether some articles may be left out."""
        return bool(self.topic or self.kind)

    @property
    def url(self) -> str:
        """The address of this question, from the list page."""
        return query_string(topic=self.topic, kind=self.kind) or "?"


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """The inputs of ``components/article_card.html``."""

    url: str
    title: str
    summary: str
    kind: str
    minutes: int
    date_text: str
    image: Any


def article_list_context(page: "ArticleIndexPage", request: HttpRequest) -> dict[str, Any]:
    """The context of ``blog/article_index_page.html``."""
    from blog.models import ArticlePage

    articles = ArticlePage.objects.live().child_of(page)
    kinds = ArticlePage.Kind
    question = ArticleQuestion.from_query(request.GET, tuple(kinds.values))
    page_obj = paginate(answer(articles, question), request.GET.get("page"), PER_PAGE)
    topics = topics_of(articles)
    shown = list(page_obj.object_list)
    return {
        "question": question,
        "page_obj": page_obj,
        "cards": [article_card(article) for article in shown],
        "topics": topic_links(topics, question),
        "kinds": [
            FilterLink(_("All"), replace(question, kind="").url, not question.kind),
            *(
                FilterLink(str(k.label), replace(question, kind=k.value).url, question.kind == k)
                for k in kinds
            ),
        ],
        "feed_url": f"{public_path(page.url_path)}feed/",
        "result_text": result_text(page_obj),
        **({} if shown else nothing_found(question)),
        "canonical_url": canonical_path(page, page_obj, is_filtered=question.is_filtered),
        **({"page_title": f"{page.title} ({page_obj.number})"} if page_obj.number > 1 else {}),
        "structured_data": list_nodes(page, shown),
    }


def result_text(page_obj: "ListPage") -> str:
    """Which articles are shown, out of how many."""
    count = page_obj.paginator.count
    if page_obj.has_other_pages():
        return _("Showing %(first)d–%(last)d of %(count)d articles") % {
            "first": page_obj.start_index(),
            "last": page_obj.end_index(),
            "count": count,
        }
    return ngettext("%(count)d article", "%(count)d articles", count) % {"count": count}


def nothing_found(question: ArticleQuestion) -> dict[str, Any]:
    """What to do when no article matches."""
    if not question.is_filtered:
        return {"empty_title": _("Nothing here yet"), "empty_text": "", "empty_actions": []}
    return {
        "empty_title": _("No article matches"),
        "empty_text": _("There may be one on the same topic of another kind."),
        "empty_actions": [
            {"text": _("All articles"), "url": "?"},
            {"text": _("All topics"), "url": reverse("tags")},
        ],
    }


def answer(articles: ArticleQuerySet, question: ArticleQuestion) -> ArticleQuerySet:
    """The articles asked for, newest first."""
    if question.topic:
        articles = articles.filter(tags__slug=question.topic)
    if question.kind:
        articles = articles.filter(kind=question.kind)
    return articles.for_cards().newest_first()


def topics_of(articles: ArticleQuerySet) -> list[Any]:
    """The tags that published articles carry, with how many carry each, the most used first."""
    from taggit.models import Tag

    counted = Tag.objects.filter(blog_articletag_items__content_object__in=articles)
    return list(
        counted.annotate(count=Count("blog_articletag_items", distinct=True)).order_by("-count", "name")
    )


def topic_links(topics: list[Any], question: ArticleQuestion) -> list[FilterLink]:
    """ "All", the topics used most, and the chosen one even when it is rare; an unknown one is not shown."""
    offered = topics[:TOPICS] + [tag for tag in topics[TOPICS:] if tag.slug == question.topic]
    return [
        FilterLink(_("All"), replace(question, topic="").url, not question.topic),
        *(
            FilterLink(tag.name, replace(question, topic=tag.slug).url, question.topic == tag.slug, tag.count)
            for tag in offered
        ),
    ]


def article_card(article: "ArticlePage") -> ArticleCard:
    """An article in a list. Causes no query for articles loaded ``for_cards``."""
    return ArticleCard(
        url=article.url,
        title=article.title,
        summary=article.summary or article.lead,
        kind=article.get_kind_display(),
        minutes=minutes_to_read(article.body),
        date_text=date_format(article.date, "j F Y"),
        image=article.listing_image,
    )
