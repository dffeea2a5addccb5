"""What the home page shows of the directory."""

from dataclasses import dataclass
from functools import reduce

from django import template
from django.utils.translation import ngettext

from practitioners.finder.bits import none
from practitioners.finder.index import index
from practitioners.finder.snapshot import Snapshot
from practitioners.finder.towns import Town, busiest_towns
from practitioners.models import ModalityPage
from site_core.addresses import public_path
from site_core.navigation import navigation_url

register = template.Library()

#: Below this a number would speak against the directory, and a list of towns would be a list of people.
ENOUGH = 10
TECHNIQUES = 8
TOWNS = 12


@dataclass(frozen=True)
class TechniqueCard:
    """The inputs of ``components/modality_card.html`` and of an option of the search form."""

    slug: str
    title: str
    url: str
    summary: str
    motif: str
    people: int
    count_text: str


@dataclass(frozen=True)
class HomeTown:
    """A link to a town's own page."""

    name: str
    url: str
    people: int


@dataclass(frozen=True)
class HomePeople:
    """The directory in a few figures. ``listed`` and ``checked`` count people; see ``has_enough``."""

    listed: int
    checked: int
    techniques: list[TechniqueCard]
    #: Every technique, by title, for the search form.
    options: list[TechniqueCard]
    towns: list[HomeTown]

    @property
    def has_enough(self) -> bool:
        """Whether there are enough people for counts to be shown."""
        return self.listed >= ENOUGH


@register.simple_tag
def home_people() -> HomePeople:
    """The directory as the home page shows it: two queries, the rest comes from the finder's index."""
    snapshot = index.current()
    listed = len(snapshot.listed)
    cards = _technique_cards(snapshot, with_counts=listed >= ENOUGH)
    return HomePeople(
        listed=listed,
        checked=_checked(snapshot),
        techniques=sorted(cards, key=lambda card: -card.people)[:TECHNIQUES],
        options=sorted(cards, key=lambda card: card.title.casefold()),
        towns=[_home_town(town) for town in busiest_towns(TOWNS)] if listed >= ENOUGH else [],
    )


def _checked(snapshot: Snapshot) -> int:
    """How many of those listed have at least one register entry that we looked up and that still holds."""
    terms = snapshot.vocabulary.terms.get("body", {}).values()
    holders = (snapshot.option(term.option) for term in terms)
    return len(reduce(lambda all_of, some: all_of | some, holders, none(snapshot.size)))


def _technique_cards(snapshot: Snapshot, *, with_counts: bool) -> list[TechniqueCard]:
    """All techniques in the editors' order, with the number of people who use each."""
    counts = snapshot.count_options("technique", snapshot.listed)
    terms = snapshot.vocabulary.terms.get("technique", {})
    people = {slug: counts.get(term.option, 0) for slug, term in terms.items()}
    rows = ModalityPage.objects.live().order_by("path")
    return [
        TechniqueCard(
            slug=slug,
            title=title,
            url=public_path(url_path),
            summary=summary,
            motif=illustration,
            people=people.get(slug, 0),
            count_text=_count_text(people.get(slug, 0)) if with_counts else "",
        )
        for slug, title, url_path, summary, illustration in rows.values_list(
            "slug", "title", "url_path", "summary", "illustration"
        )
    ]


def _count_text(people: int) -> str:
    if not people:
        return ""
    return ngettext("%(number)d person", "%(number)d people", people) % {"number": people}


def _home_town(town: Town) -> HomeTown:
    return HomeTown(town.name, f"{navigation_url('finder')}in/{town.slug}/", town.people)
