"""What this app offers to the site search and the sitemap."""

from collections.abc import Iterable

from django.core.cache import cache
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from practitioners.finder.card_rows import CardRow
from practitioners.finder.geo import everywhere
from practitioners.finder.index import index
from practitioners.finder.matching import matching_text
from practitioners.finder.order import ordered
from practitioners.finder.query import FinderQuery
from practitioners.finder.towns import MIN_PEOPLE, techniques_in, towns
from practitioners.finder.words import telling_words
from practitioners.models import (
    Concern,
    FinderEntry,
    FinderPage,
    ModalityIndexPage,
    ModalityPage,
    PractitionerPage,
)
from site_core.navigation import navigation_url
from site_core.one_per_line import one_per_line
from site_core.search import registry
from site_core.search.page_group import page_group
from site_core.search.question import Question
from site_core.search.registry import Found, SearchGroup, SearchHit, Spelling
from site_core.seo import sitemaps
from site_core.seo.sitemaps import Entry, PageEntries, Section


def register() -> None:
    """Called once, when the app is ready."""
    registry.register(page_group("techniques", _("Techniques"), 20, ModalityPage))
    registry.register(SearchGroup("people", _("People"), 30, find_people, all_url=people_url))
    registry.register_vocabulary("directory", directory_names)
    sitemaps.register(Section("people", lambda: PageEntries(PractitionerPage.objects.listed())))
    sitemaps.register(
        Section(
            "techniques", lambda: PageEntries(Page.objects.type(FinderPage, ModalityIndexPage, ModalityPage))
        )
    )
    sitemaps.register(Section("towns", town_entries))


def find_people(question: Question, offset: int, limit: int) -> Found:
    """People whom the finder's own text search finds, in its order of the day."""
    # Words that everybody uses would find everybody.
    if not telling_words(question.text):
        return Found()
    snapshot = index.current()
    people = matching_text(snapshot, question.text)
    nowhere = everywhere(snapshot).clinic_km
    numbers = ordered(snapshot, people, nowhere, "", first=offset + limit)[offset:]
    ids = [int(snapshot.page_ids[number]) for number in numbers]
    entries = FinderEntry.objects.filter(page_id__in=ids, listed=True).values_list("page_id", "card")
    rows = {page_id: CardRow.read(card) for page_id, card in entries}
    finder_url = navigation_url("finder")
    return Found([_hit(rows[pk], finder_url) for pk in ids if pk in rows], len(people))


def _hit(row: CardRow, finder_url: str) -> SearchHit:
    return SearchHit(row.name, f"{finder_url}{row.slug}/", row.headline, row.work_and_towns)


def people_url(question: Question) -> str:
    """The finder with the same words: it can narrow and sort."""
    finder = navigation_url("finder")
    return finder + FinderQuery(text=question.text).querystring() if finder else ""


def directory_names() -> Iterable[Spelling]:
    """Techniques and concerns with their other names."""
    techniques = ModalityPage.objects.live().values_list("title", "also_called")
    for name, synonyms in [*techniques, *Concern.objects.values_list("name", "synonyms")]:
        yield from ((spelling, name) for spelling in (name, *one_per_line(synonyms)))


def town_entries() -> list[Entry]:
    """Town pages, and those of a technique in a town, that list enough people to be worth finding.

    Kept for an hour: among 100,000 people, counting every technique of every town takes seconds.
    """
    return cache.get_or_set("practitioners.town_entries", _count_towns, 60 * 60) or []


def _count_towns() -> list[Entry]:
    finder = navigation_url("finder")
    if not finder:
        return []
    entries: list[Entry] = []
    for town in sorted(towns().values(), key=lambda town: town.slug):
        if town.people < MIN_PEOPLE:
            continue
        entries.append((f"{finder}in/{town.slug}/", None))
        entries += [
            (f"{finder}in/{town.slug}/{technique}/", None)
            for technique, people in techniques_in(town).items()
            if people >= MIN_PEOPLE
        ]
    return entries
