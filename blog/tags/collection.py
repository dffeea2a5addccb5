"""Everything that carries a tag, by kind. Only what visitors may see counts."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from taggit.models import Tag, TaggedItemBase

from blog.models import ArticlePage, ArticleTag, ConditionPage, ConditionTag
from practitioners.models import ModalityPage, PractitionerPage
from practitioners.models.modality import ModalityTag
from practitioners.models.profile import PractitionerTag


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of page that may carry a tag."""

    key: str
    through: type[TaggedItemBase]
    visible: Callable[[], Any]


KINDS = (
    Kind("modalities", ModalityTag, lambda: ModalityPage.objects.live()),
    Kind("conditions", ConditionTag, lambda: ConditionPage.objects.live()),
    Kind("articles", ArticleTag, lambda: ArticlePage.objects.live()),
    Kind("people", PractitionerTag, lambda: PractitionerPage.objects.listed()),
)


@dataclass(frozen=True, slots=True)
class CountedTag:
    """A tag and how many pages carry it."""

    name: str
    slug: str
    count: int


def counted_tags() -> list[CountedTag]:
    """Every tag that something visible carries, by name. One query for each kind."""
    counts: Counter[tuple[str, str]] = Counter()
    for kind in KINDS:
        rows = kind.through.objects.filter(content_object__in=kind.visible())
        for name, slug, count in (
            rows.values_list("tag__name", "tag__slug").annotate(n=Count("pk")).order_by()
        ):
            counts[name, slug] += count
    tags = (CountedTag(name, slug, count) for (name, slug), count in counts.items())
    return sorted(tags, key=lambda tag: tag.name.casefold())


def carrying(tag: Tag, key: str) -> Any:
    """The visible pages of a kind that carry a tag, as the query set of that kind."""
    kind = next(kind for kind in KINDS if kind.key == key)
    return kind.visible().filter(pk__in=kind.through.objects.filter(tag=tag).values("content_object"))
