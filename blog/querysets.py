"""The questions the site asks about conditions and articles."""

from typing import TYPE_CHECKING, Any

from django.db.models import Q
from wagtail.models import PageQuerySet

if TYPE_CHECKING:
    from blog.models import ConditionPage

MAX_WORDS = 8


class ConditionQuerySet(PageQuerySet):
    """Verbs for conditions."""

    def for_reading(self) -> "ConditionQuerySet":
        """With everything the page prints about itself."""
        return self.select_related("body_area", "author", "reviewer", "safety_notice")

    def matching_words(self, text: str) -> "ConditionQuerySet":
        """Those that have every word of `text` in their name, other names, or opening.

        There are dozens of conditions, not thousands, so a scan is fine and finds parts of words too.
        """
        found = self
        for word in text.split()[:MAX_WORDS]:
            found = found.filter(
                Q(title__icontains=word)
                | Q(also_called__icontains=word)
                | Q(summary__icontains=word)
                | Q(lead__icontains=word)
                | Q(body_area__name__icontains=word)
            )
        return found

    def related_to(self, page: "ConditionPage", concerns: "list[Any]") -> "ConditionQuerySet":
        """Others that people come with for the same concerns, or that sit in the same part of the body."""
        shared = Q(concerns__in=concerns)
        if page.body_area_id:
            shared |= Q(body_area=page.body_area_id)
        return self.live().filter(shared).exclude(pk=page.pk).distinct()


class ArticleQuerySet(PageQuerySet):
    """Verbs for articles."""

    def for_reading(self) -> "ArticleQuerySet":
        """With everything the page prints about itself."""
        return self.select_related("author", "reviewer", "author__profile")

    def newest_first(self) -> "ArticleQuerySet":
        """By date; the key decides between articles of one day, so that pages never overlap."""
        return self.order_by("-date", "-pk")

    def for_cards(self) -> "ArticleQuerySet":
        """With the picture of the card."""
        return self.select_related("listing_image").prefetch_related("listing_image__renditions")
