"""Up to four people side by side, in the order of the address."""

from collections.abc import Sequence
from typing import Any

from django.core.files.storage import default_storage
from django.db.models import OuterRef, Prefetch, Subquery
from django.http import HttpRequest
from django.utils.text import get_text_list
from django.utils.translation import gettext

from practitioners.finder.cards import PORTRAIT
from practitioners.finder.compare_rows import Person, rows_for
from practitioners.finder.index import index
from practitioners.finder.mid_sentence import mid_sentence
from practitioners.finder.picked import PARAMETER, address, hits_of, numbers_of, read_ids
from practitioners.finder.query import read_query
from practitioners.finder.shortlist import MOST_COMPARED, frame, missing_text, place_of
from practitioners.finder.snapshot import Snapshot
from practitioners.models import PractitionerPage, PractitionerTechnique
from practitioners.profile.card import card_from
from practitioners.profile.card_facts import facts_of
from site_core.models.image import CustomRendition


def compare_context(request: HttpRequest, finder_url: str) -> dict[str, Any]:
    """The context of ``compare_page.html``: a column for each person, a row for each question."""
    snapshot = index.current()
    query = read_query(request.GET, snapshot.vocabulary)
    ids = read_ids(request.GET.getlist(PARAMETER), MOST_COMPARED)
    place = place_of(query)
    miles = {hit.page_id: hit.miles for hit in hits_of(ids, snapshot, place)}
    people = people_of(list(miles), miles, snapshot, finder_url)
    shown = [person.page.pk for person in people]
    return {
        **frame(query, finder_url, gettext("Compare")),
        "columns": [
            {"person": person, "remove_url": address((pk for pk in shown if pk != person.page.pk), query)}
            for person in people
        ],
        "rows": rows_for(people, today=snapshot.day),
        "in_common": in_common([person.concerns for person in people]),
        "missing_text": missing_text(len(ids) - len(people)),
        "back_url": f"{finder_url}shortlist/{address(shown, query)}",
        "place_label": place.label if place else "",
    }


def people_of(
    ids: Sequence[int], miles: dict[int, float | None], snapshot: Snapshot, finder_url: str
) -> list[Person]:
    """The listed people with what the table needs of them, in the order given: four queries."""
    portrait = CustomRendition.objects.filter(image=OuterRef("photo"), filter_spec=PORTRAIT)
    pages = (
        PractitionerPage.objects.listed()
        .filter(pk__in=ids)
        .select_related("listing")
        .annotate(portrait=Subquery(portrait.values("file")[:1]))
        .prefetch_related(
            Prefetch("techniques", PractitionerTechnique.objects.select_related("modality")),
            "locations",
            "prices",
        )
    )
    concerns, languages, bodies = (names_of(group, ids, snapshot) for group in ("for", "language", "body"))
    found = {
        page.pk: Person(
            page=page,
            card=card_from(
                facts_of(page, bodies[page.pk]),
                url=f"{finder_url}{page.slug}/",
                photo=None,
                today=snapshot.day,
                miles=miles[page.pk],
            ),
            portrait_url=default_storage.url(page.portrait) if page.portrait else "",
            concerns=concerns[page.pk],
            languages=languages[page.pk],
            bodies=bodies[page.pk],
        )
        for page in pages
    }
    return [found[pk] for pk in ids if pk in found]


def names_of(group: str, ids: Sequence[int], snapshot: Snapshot) -> dict[int, list[str]]:
    """What each person has of a group of the vocabulary, from memory, in the order of the vocabulary."""
    terms = snapshot.vocabulary.terms.get(group, {}).values()
    return {
        pk: [term.label for term in terms if number in snapshot.option(term.option)]
        for pk, number in numbers_of(ids, snapshot).items()
    }


def in_common(concerns: Sequence[Sequence[str]]) -> str:
    """ "All of them see people for headaches and neck pain."; nothing where there is nobody to compare."""
    if len(concerns) < 2:
        return ""
    shared = [name for name in concerns[0] if all(name in others for others in concerns[1:])]
    if not shared:
        return gettext("There is no problem that people come to all of them for.")
    names = get_text_list([mid_sentence(name) for name in shared], gettext("and"))
    return gettext("People come to all of them for %(concerns)s.") % {"concerns": names}
