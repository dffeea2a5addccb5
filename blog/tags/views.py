"""All topics, and everything about one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from taggit.models import Tag

from blog.articles.listing import article_card
from blog.query_text import query_string
from blog.tags.collection import carrying, counted_tags
from practitioners.finder.cards import cards_for
from practitioners.finder.index import index
from practitioners.finder.outcome import Hit
from practitioners.profile.card import Card
from site_core.navigation import navigation_url
from site_core.pagination import paginate
from site_core.seo.breadcrumbs import Crumb

PEOPLE_PER_PAGE = 12
#: Editorial pages are few; a tag on more than this many techniques or conditions says nothing any more.
MOST_PAGES = 24
ARTICLES = 6


def tag_list(request: HttpRequest) -> HttpResponse:
    """Every topic with the number of pages that carry it."""
    context = {
        "tags": counted_tags(),
        "page_title": _("Topics"),
        "page_description": _("Techniques, problems, articles and people by topic."),
        "breadcrumbs": [_home()],
        "canonical_url": reverse("tags"),
    }
    return render(request, "blog/tag_list.html", context)


def tag_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything that carries a topic, by kind. 404 when nothing does."""
    tag = Tag.objects.filter(slug=slug).first() if "\x00" not in slug else None
    if tag is None:
        raise Http404
    people = carrying(tag, "people").order_by("title", "pk").values_list("pk", flat=True)
    page_obj = paginate(people, request.GET.get("page"), PEOPLE_PER_PAGE)
    modalities = list(carrying(tag, "modalities").order_by("title")[:MOST_PAGES])
    conditions = list(carrying(tag, "conditions").select_related("body_area").order_by("title")[:MOST_PAGES])
    articles = list(carrying(tag, "articles").for_cards().newest_first()[: ARTICLES + 1])
    cards = people_cards(list(page_obj))
    if not (cards or modalities or conditions or articles):
        raise Http404
    path = reverse("tag", args=[tag.slug])
    context = {
        "tag": tag,
        "page_obj": page_obj,
        "people": cards,
        "modalities": modalities,
        "conditions": conditions,
        "articles": [article_card(article) for article in articles[:ARTICLES]],
        "all_articles_url": f"{navigation_url('articles')}{query_string(topic=tag.slug)}"
        if len(articles) > ARTICLES
        else "",
        "page_title": title_of(tag, page_obj.number),
        "page_description": _("Techniques, problems, articles and people to do with %(topic)s.")
        % {"topic": tag.name},
        "breadcrumbs": [_home(), Crumb(reverse("tags"), _("Topics"))],
        "canonical_url": path if page_obj.number == 1 else f"{path}?page={page_obj.number}",
    }
    return render(request, "blog/tag_page.html", context)


def title_of(tag: Tag, number: int) -> str:
    """The window's title: a technique may have the topic's name, and each page of the list needs its own."""
    title = _("Topic: %(topic)s") % {"topic": tag.name}
    return title if number == 1 else f"{title} ({number})"


def people_cards(page_ids: list[int]) -> list[Card]:
    """Cards of listed people in the order given, from the finder's own rows: one query for all facts."""
    if not page_ids:
        return []
    hits = [Hit(page_id, None) for page_id in page_ids]
    cards = cards_for(hits, index.current(), finder_url=navigation_url("finder"))
    return [card for _hit, card in cards]


def _home() -> Crumb:
    return Crumb(navigation_url("home"), _("Home"))
