"""What the home page shows of the editorial pages."""

from dataclasses import dataclass, replace

from django import template
from django.db.models import F
from django.utils.formats import date_format
from django.utils.translation import gettext

from blog.articles.listing import ArticleCard, article_card
from blog.models import ArticlePage, ConditionPage
from site_core.addresses import public_path

register = template.Library()

TOPICS = 8
ARTICLES = 3


@dataclass(frozen=True)
class TopicCard:
    """The inputs of ``components/condition_card.html``."""

    title: str
    url: str
    summary: str
    area: str


@register.simple_tag
def home_topics() -> list[TopicCard]:
    """Conditions from head to toe, one for each part of the body before a second for any. One query.

    Within a part of the body they are in the editors' order.
    """
    rows = (
        ConditionPage.objects.live()
        .order_by(F("body_area__sort_order").asc(nulls_last=True), "body_area__name", "path")
        .values_list("title", "url_path", "summary", "body_area__slug")
    )
    first_of_area: list[TopicCard] = []
    others: list[TopicCard] = []
    seen: set[str] = set()
    for title, url_path, summary, area in rows:
        card = TopicCard(title, public_path(url_path), summary, area or "")
        (others if area in seen else first_of_area).append(card)
        if area:
            seen.add(area)
    return (first_of_area + others)[:TOPICS]


@register.simple_tag
def home_articles() -> list[ArticleCard]:
    """The articles reviewed last, with that date; then the newest of the others."""
    newest = (
        ArticlePage.objects.live()
        .for_cards()
        .order_by(F("last_reviewed").desc(nulls_last=True), "-date", "-pk")[:ARTICLES]
    )
    return [_with_review(article_card(article), article) for article in newest]


def _with_review(card: ArticleCard, article: ArticlePage) -> ArticleCard:
    if article.last_reviewed is None:
        return card
    reviewed = date_format(article.last_reviewed, "j F Y")
    return replace(card, date_text=gettext("Reviewed %(date)s") % {"date": reviewed})
