"""The list of techniques, from A to Z."""

from dataclasses import dataclass
from typing import Any

from django.utils.text import slugify
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
    #: The id of its place in the list, for the first technique of a letter; else empty.
    anchor: str


def index_context(page: ModalityIndexPage) -> dict[str, Any]:
    """What ``modality_index_page.html`` prints: the techniques, and the letters to jump to."""
    snapshot = index.current()
    counts = snapshot.count_options("technique", snapshot.listed)
    cards: list[TechniqueCard] = []
    letters: dict[str, str] = {}
    for technique in ModalityPage.objects.live().child_of(page).order_by("title"):
        letter = technique.title[:1].upper()
        is_first = letter not in letters
        letters.setdefault(letter, f"letter-{slugify(letter) or len(letters)}")
        cards.append(
            TechniqueCard(
                url=technique.url or "",
                title=technique.title,
                summary=technique.summary,
                motif=technique.illustration or "hands",
                count_text=people_text(counts.get(option("technique", technique.pk), 0)),
                anchor=letters[letter] if is_first else "",
            )
        )
    return {"cards": cards, "letters": list(letters.items())}


def people_text(count: int) -> str:
    """How many offer it; nothing for nobody, so that a card never looks like a dead end."""
    return ngettext("%(count)s person", "%(count)s people", count) % {"count": count} if count else ""
