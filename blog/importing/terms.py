"""Categories and tags of an old site, in the words of this one."""

from typing import Any

from blog.importing.wxr import Post
from blog.models import ConditionPage
from practitioners.models import ModalityPage

#: What WordPress calls a post nobody has sorted.
UNSORTED = frozenset({"uncategorized", "uncategorised"})
LONGEST = 100


class Subjects:
    """Techniques and conditions of this site by every name they have, read once for a whole import."""

    def __init__(self) -> None:
        self.modalities = _by_name(ModalityPage)
        self.conditions = _by_name(ConditionPage)

    def sort(self, post: Post) -> tuple[tuple[str, ...], dict[str, list[Any]]]:
        """Tags, and the techniques and conditions that a category or a tag names."""
        tags: dict[str, str] = {}
        related: dict[str, dict[int, Any]] = {"modalities": {}, "conditions": {}}
        for term in (*post.categories, *post.tags):
            name = " ".join(term.name.split())
            if name.casefold() in UNSORTED:
                continue
            tags.setdefault(name.casefold(), name[:LONGEST])
            for field, known in (("modalities", self.modalities), ("conditions", self.conditions)):
                if page := known.get(name.casefold()):
                    related[field][page.pk] = page
        return tuple(tags.values()), {name: list(pages.values()) for name, pages in related.items()}


def _by_name(model: type[ModalityPage] | type[ConditionPage]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for page in model.objects.live():
        for name in (page.title, *page.synonym_list):
            found.setdefault(name.casefold(), page)
    return found
