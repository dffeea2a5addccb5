"""Searches that found nobody: what was asked for, where, how often. It tells an operator whom to invite."""

import datetime
from itertools import product
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F, OuterRef, QuerySet, Subquery, Sum
from django.http import QueryDict

from practitioners.finder.index import index
from practitioners.finder.query import FinderQuery, read_query
from practitioners.finder.search import place_asked_for, run
from practitioners.gazetteer.lookup import nearest_town
from practitioners.gazetteer.match import Match, PlaceNotFound
from practitioners.gazetteer.postcode import outward_only
from practitioners.models import Concern, ModalityPage, SearchMiss

#: What of a question is kept: what somebody does, and what they help with.
GROUPS = ("technique", "for")
#: Nobody looks for more at once.
MOST = 3
#: A number below this could point at one person, and is not shown.
FEWEST = 5


def question_of(query: FinderQuery) -> QueryDict:
    """What of a question is asked again to see whether it was a miss: no free text, no other filter."""
    data = QueryDict(mutable=True)
    kept = {"near", "place", "at_point", "radius", *GROUPS}
    for name, value in query.parameters():
        if name in kept:
            data.appendlist(name, value)
    return data


def note_miss(data: QueryDict, day: datetime.date) -> int:
    """Counts a question to which the finder has no answer; returns how many rows were counted in.

    The question is asked again here: only what our own gazetteer and vocabulary know, and what truly finds
    nobody, is kept. Of two techniques each is a row, with each concern.
    """
    snapshot = index.current()
    query = read_query(_only_known(data), snapshot.vocabulary)
    try:
        match = place_asked_for(query)
    except PlaceNotFound:
        return 0
    if not (query.chosen or match) or run(query, place=match, snapshot=snapshot).total:
        return 0
    place = place_name(match)
    if place is None:
        return 0
    asked = [query.chosen.get(group, ())[:MOST] or ("",) for group in GROUPS]
    rows = list(product(*asked))
    for technique, concern in rows:
        _add(day, place, technique, concern)
    return len(rows)


def place_name(match: Match | None) -> str | None:
    """A place of our gazetteer as coarsely as it may be kept: a town, or the first half of a postcode.

    "" for everywhere. None for what cannot be told so: it is not kept at all.
    """
    if match is None:
        return ""
    if match.exactness == "outcode":
        return match.key
    british = settings.HANDWELL_COUNTRY == "GB"
    if match.exactness == "postcode" and british:
        return outward_only(match.label)
    # A position, and what an outside geocoder made of somebody's words, have coordinates for a key.
    if match.exactness in ("pinned", "postcode") or "," in match.key:
        return nearest_town(match.point) or None
    return match.label


def misses() -> QuerySet[Any, Any]:
    """Place, technique, concern, their names, and times; nothing below five.

    Narrowed to some days, the times are those of these days, and so is what is too few to be told.
    """
    technique = ModalityPage.objects.filter(slug=OuterRef("technique")).values("title")[:1]
    concern = Concern.objects.filter(slug=OuterRef("concern")).values("name")[:1]
    named = SearchMiss.objects.annotate(technique_name=Subquery(technique), concern_name=Subquery(concern))
    rows = named.values("place", "technique", "concern", "technique_name", "concern_name")
    found = rows.annotate(asked=Sum("times")).filter(asked__gte=FEWEST)
    return found.order_by("-asked", "place", "technique", "concern")


def misses_since(first: datetime.date) -> QuerySet[Any, Any]:
    """Those from a day on."""
    return misses().filter(day__gte=first)


def _only_known(data: QueryDict) -> QueryDict:
    kept = QueryDict(mutable=True)
    for name in ("near", "place", "at_point", "radius", *GROUPS):
        for value in data.getlist(name)[: MOST * 2]:
            kept.appendlist(name, value)
    return kept


@transaction.atomic
def _add(day: datetime.date, place: str, technique: str, concern: str) -> None:
    row, _created = SearchMiss.objects.get_or_create(
        day=day, place=place[:120], technique=technique, concern=concern
    )
    SearchMiss.objects.filter(pk=row.pk).update(times=F("times") + 1)
