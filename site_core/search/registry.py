"""What the site search looks through. Apps add their groups; the search itself knows none of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Model
from django.utils.functional import Promise

from site_core.search.question import Question


@dataclass(frozen=True)
class SearchHit:
    """One line of the answer."""

    title: str
    url: str
    text: str = ""
    #: Muted words beside the title: a town, a date.
    detail: str = ""


@dataclass(frozen=True)
class Found:
    """Some of the hits of a group, and how many there are."""

    hits: Sequence[SearchHit] = ()
    total: int = 0


@dataclass(frozen=True)
class SearchGroup:
    """One kind of thing that can be found.

    ``run(question, offset, limit)`` returns hits in order of relevance. Groups of pages name their ``model``
    as well: all of them are answered from one query to the index. ``all_url(question)`` leads to every hit
    where another page shows them better than the search does; empty otherwise.
    """

    key: str
    label: Promise
    order: int
    run: Callable[[Question, int, int], Found]
    model: type[Model] | None = None
    all_url: Callable[[Question], str] = field(default=lambda question: "")


_groups: dict[str, SearchGroup] = {}
#: A way to write a name, and the name itself: ("acupunture", "Acupuncture").
Spelling = tuple[str, str]
_vocabularies: dict[str, Callable[[], Iterable[Spelling]]] = {}


def register(group: SearchGroup) -> None:
    """Add a group; called from ``AppConfig.ready``. A second one with the same key replaces the first."""
    _groups[group.key] = group


def register_vocabulary(key: str, spellings: Callable[[], Iterable[Spelling]]) -> None:
    """Add names, with their synonyms, that a misspelt word may have been meant to be."""
    _vocabularies[key] = spellings


def groups() -> list[SearchGroup]:
    """All groups in the order in which they are shown."""
    return sorted(_groups.values(), key=lambda group: group.order)


def page_models() -> tuple[type[Model], ...]:
    """The page types that groups look through."""
    return tuple(group.model for group in groups() if group.model)


def spellings() -> list[Spelling]:
    """Everything that may have been meant, in every way it is written."""
    return [spelling for vocabulary in _vocabularies.values() for spelling in vocabulary()]
