"""From an answer to what the page prints: headings, filter groups, chips, links. Plain values, no queries."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext

from practitioners.finder.mid_sentence import mid_sentence
from practitioners.finder.options import GROUPS, Group
from practitioners.finder.outcome import Outcome
from practitioners.finder.query import PER_PAGE, RADII, FinderQuery
from practitioners.finder.vocabulary import Vocabulary

#: Groups that are open when the page opens; any group with a choice is open too.
OPEN_AT_FIRST = frozenset({"technique", "for"})


@dataclass(frozen=True)
class Link:
    """A link with its words."""

    text: str
    url: str
    current: bool = False
    detail: str = ""

    @property
    def label(self) -> str:
        """The words, by the name the list components use."""
        return self.text


def distance_unit(number: int) -> str:
    """ "10 miles" or "10 km", as the site is set."""
    if settings.HANDWELL_DISTANCE_UNIT == "km":
        return gettext("%(number)s km") % {"number": number}
    return ngettext("%(number)s mile", "%(number)s miles", number) % {"number": number}


def heading(outcome: Outcome, vocabulary: Vocabulary) -> str:
    """The answer in one sentence: the page's main heading."""
    query, where = outcome.query, ""
    who = _who(query, vocabulary, outcome.total)
    if outcome.place is not None:
        modes = query.chosen.get("at", ())
        values = {"distance": distance_unit(query.radius), "place": outcome.place.label}
        if modes == ("online",):
            where = gettext("online")
        elif modes == ("home",):
            where = gettext("who come to %(place)s") % values
        else:
            where = gettext("within %(distance)s of %(place)s") % values
    if outcome.kind == "ambiguous" and outcome.place_error is not None:
        return str(outcome.place_error.message)
    if outcome.kind in ("unknown_place", "outside"):
        return gettext("We could not find that place")
    if outcome.kind == "empty_directory":
        return gettext("Opening soon")
    if outcome.kind == "all":
        return gettext("Find a practitioner")
    if outcome.total == 0:
        return " ".join(filter(None, (gettext("No %(who)s") % {"who": who}, where)))
    return " ".join(filter(None, (str(outcome.total), who, where)))


def _who(query: FinderQuery, vocabulary: Vocabulary, count: int) -> str:
    techniques = query.chosen.get("technique", ())
    if len(techniques) == 1 and count:
        label = vocabulary.label("technique", techniques[0])
        return ngettext(
            "practitioner offering %(technique)s", "practitioners offering %(technique)s", count
        ) % {"technique": mid_sentence(label)}
    return ngettext("practitioner", "practitioners", count or 1)


def filter_groups(outcome: Outcome, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    """The filter groups with each option's count under this question; what finds nobody stays, disabled."""
    return [
        {
            "legend": group.heading,
            "name": group.key,
            "open": group.key in OPEN_AT_FIRST or group.key in outcome.query.chosen,
            "chosen": len(outcome.query.chosen.get(group.key, ())),
            "options": options,
        }
        for group in GROUPS
        if (options := list(_options(group, outcome, vocabulary)))
    ]


def _options(group: Group, outcome: Outcome, vocabulary: Vocabulary) -> Iterator[dict[str, Any]]:
    chosen = outcome.query.chosen.get(group.key, ())
    counts = outcome.counts.get(group.key, {})
    choices = group.choices or tuple(
        (slug, term.label) for slug, term in vocabulary.terms.get(group.key, {}).items()
    )
    for value, label in choices:
        count = counts.get(value, 0)
        yield {
            "value": value,
            "label": label,
            "count": count,
            "checked": value in chosen,
            "disabled": not count and value not in chosen,
        }


def chips(outcome: Outcome, vocabulary: Vocabulary, base_url: str) -> list[Link]:
    """The filters that are on, each a link that takes it away."""
    query = outcome.query
    found = [
        Link(vocabulary.label(group, value), base_url + query.without(group, value).querystring())
        for group, value in query.selected()
    ]
    if query.text:
        found.append(Link(f"“{query.text}”", base_url + replace(query, text="", page=1).querystring()))
    return found


def sorts(outcome: Outcome, base_url: str) -> list[Link]:
    """The ways to order the list."""
    first = gettext("Distance") if outcome.place else gettext("Today’s order")
    return [
        Link(
            words,
            base_url + replace(outcome.query, sort=sort, page=1).querystring(),
            outcome.query.sort == sort,
        )
        for sort, words in (("", first), ("price", gettext("Lowest price")))
    ]


def next_steps(outcome: Outcome, base_url: str) -> list[Link]:
    """What would find somebody, in words, with its count."""
    found = []
    for step in outcome.next_steps:
        words = {
            "radius": gettext("Widen to %(distance)s"),
            "drop": gettext("Without “%(label)s”"),
            "online": gettext("Meet online"),
            "home": gettext("Be visited at home"),
            "place": gettext("Anywhere in the directory"),
        }[step.kind] % {
            "distance": distance_unit(step.query.radius),
            "label": step.label,
        }
        found.append(Link(words, base_url + step.query.querystring(), detail=str(step.count)))
    return found


def place_choices(outcome: Outcome, base_url: str) -> list[Link]:
    """The places that may be meant, each a link to the same question about it."""
    error = outcome.place_error
    if error is None:
        return []
    found = []
    for option in error.options or error.suggestions:
        is_choice = error.kind == "ambiguous"
        query = replace(
            outcome.query,
            near=outcome.query.near if is_choice else option.label,
            place=option.key if is_choice else "",
            at_point=None,
            page=1,
        )
        near = gettext("near %(town)s") % {"town": option.near} if option.near else ""
        found.append(Link(option.label, base_url + query.querystring(), detail=near))
    return found


def result_page(outcome: Outcome) -> Page[int]:
    """The page of the answer, for the pagination component; it counts nothing and slices nothing."""
    return Paginator(range(outcome.total), PER_PAGE).page(outcome.query.page)


def showing(outcome: Outcome) -> str:
    """ "Showing 1–20 of 48"."""
    first = (outcome.query.page - 1) * PER_PAGE + 1
    last = first + len(outcome.hits) - 1
    if outcome.total <= PER_PAGE:
        return ngettext("%(total)s person", "%(total)s people", outcome.total) % {"total": outcome.total}
    return gettext("Showing %(first)s–%(last)s of %(total)s") % {
        "first": first,
        "last": last,
        "total": outcome.total,
    }


def radius_choices(outcome: Outcome) -> list[dict[str, Any]]:
    """The radii to choose from."""
    return [
        {"value": radius, "label": distance_unit(radius), "checked": radius == outcome.query.radius}
        for radius in RADII
    ]


def title(outcome: Outcome, vocabulary: Vocabulary) -> str:
    """The title of the window: the heading, and the page beyond the first."""
    words = capfirst(heading(outcome, vocabulary))
    if outcome.kind in ("unknown_place", "outside"):
        words = gettext("Error: %(title)s") % {"title": words}
    if outcome.query.page > 1:
        return gettext("%(title)s (page %(page)s)") % {"title": words, "page": outcome.query.page}
    return words


def robots(query: FinderQuery, *, is_town_page: bool) -> str:
    """Filtered lists are endless: only the plain finder and town pages are worth indexing."""
    plain = not query.has_place and not query.has_filters and not query.sort and query.page == 1
    return "" if is_town_page or plain else "noindex, follow"
