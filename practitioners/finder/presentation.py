"""From an answer to the links of the page: chips, orders, next steps, places. Plain values, no queries."""

from dataclasses import dataclass, replace
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext, ngettext

from practitioners.finder.headings import distance_unit
from practitioners.finder.outcome import Outcome
from practitioners.finder.query import PER_PAGE, RADII
from practitioners.finder.vocabulary import Vocabulary


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
            "drop": gettext("Without %(label)s"),
            "drop_anywhere": gettext("Anywhere, without %(label)s"),
            "online": gettext("Meet online"),
            "home": gettext("Be visited at home"),
            "place": gettext("Anywhere in the directory"),
            "everybody": gettext("Everybody in the directory"),
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
        count = outcome.place_counts.get(option.key, 0)
        people = (
            ngettext("%(count)s person within %(distance)s", "%(count)s people within %(distance)s", count)
            if count
            else gettext("nobody within %(distance)s yet")
        ) % {"count": count, "distance": distance_unit(outcome.query.radius)}
        near = gettext("near %(town)s") % {"town": option.near} if option.near else ""
        told_apart = " · ".join(filter(None, (near, people)))
        found.append(Link(option.label, base_url + query.querystring(), detail=told_apart))
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
