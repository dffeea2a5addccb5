"""What the page of an article shows, worked out before its template runs."""

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef

from blog.read_on import read_on
from blog.structured_data import article_nodes
from blog.writing import minutes_to_read, profile_url, review_context
from practitioners.blocks.techniques import FOUND, PEOPLE, questions_in
from practitioners.finder.nearby import nearby_for_each
from site_core.blocks.sections import read_stream
from site_core.blocks.together import read_together

if TYPE_CHECKING:
    from blog.models import ArticlePage

#: Ids that the page around the text already uses.
FIXED_IDS = ("main", "contents-title", "get-help", "about", "more")
RELATED = 3


def article_context(page: "ArticlePage", context: dict[str, Any]) -> dict[str, Any]:
    """The context of ``blog/article_page.html``; `context` is Wagtail's, with the request."""
    with read_together(page.body):
        questions = questions_in(page.body)
        answers = nearby_for_each(context["request"], questions, limit=PEOPLE)
        people = dict(zip(questions, answers, strict=True))
        body = read_stream(page.body, context | {FOUND: people}, taken=FIXED_IDS)
    about = list(page.conditions.select_related("safety_notice"))
    conditions = [c for c in about if c.live]
    author_url = profile_url(page.author)
    return {
        "body_html": body.html,
        "sections": body.sections,
        "references": [child.value for child in page.references],
        "minutes": minutes_to_read(page.body),
        "author_url": author_url,
        "conditions": conditions,
        # Red flags hold whether or not the page of the condition is published just now.
        "notices": list({c.safety_notice_id: c.safety_notice for c in about if c.safety_notice}.values()),
        "modalities": [modality for modality in page.modalities.all() if modality.live],
        "read_on": read_on(
            page,
            is_preview=getattr(context["request"], "is_preview", False),
            conditions=list,
            articles=lambda: related_articles(page, [condition.pk for condition in conditions]),
        ),
        "structured_data": article_nodes(page, author_url=author_url),
        **review_context(page),
    }


def related_articles(page: "ArticlePage", condition_ids: list[int]) -> "list[ArticlePage]":
    """The newest others about the same conditions, then the newest of all."""
    others = type(page).objects.live().exclude(pk=page.pk)
    about = type(page).conditions.through.objects.filter(
        articlepage=OuterRef("pk"), conditionpage__in=condition_ids
    )
    return list(others.annotate(is_close=Exists(about)).order_by("-is_close", "-date", "-pk")[:RELATED])
