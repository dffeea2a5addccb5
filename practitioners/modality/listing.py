"""The list of techniques, from A to Z."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import ngettext

from practitioners.finder.index import index
from practitioners.finder.options import option
from practitioners.models import ModalityIndexPage, ModalityPage


@dataclass(frozen=True, slots=True)
class TechniqueCard:
    """The inputs of ``components/modality_card.html``."""

    url: str
    title: str
    summary: str
    motif: str
    count_text: str


def index_context(page: ModalityIndexPage) -> dict[str, Any]:
    """What ``modality_index_page.html`` prints: letters, each with its techniques."""
    snapshot = index.current()
    counts = snapshot.count_options("technique", snapshot.listed)
    cards = [
        TechniqueCard(
            url=technique.url or "",
            title=technique.title,
            summary=technique.summary,
            motif=technique.illustration or "hands",
            count_text=people_text(counts.get(option("technique", technique.pk), 0)),
        )
        for technique in ModalityPage.objects.live().child_of(page).order_by("title")
    ]
    letters = groupby(cards, key=lambda card: card.title[:1].upper())
    return {"letters": [(letter, list(group)) for letter, group in letters], "total": len(cards)}


def people_text(count: int) -> str:
    """How many offer it; nothing for nobody, so that a card never looks like a dead end."""
    return ngettext("%(count)s person", "%(count)s people", count) % {"count": count} if count else ""
