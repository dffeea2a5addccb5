"""The list of conditions: search within, part of the body, order, and the jump to a letter."""

import difflib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, Q
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blog.conditions.letters import letters, with_anchors
from blog.links import FilterLink, canonical_path
from blog.query_text import choice_from, query_string, text_from
from blog.querysets import ConditionQuerySet
from blog.structured_data import list_nodes
from practitioners.models import BodyArea
from site_core.addresses import public_path
from site_core.pagination import paginate

if TYPE_CHECKING:
    from blog.models import ConditionIndexPage

PER_PAGE = 48
REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class ConditionQuestion:
    """What a visitor asked of the list. ``sort`` is empty for A to Z."""

    q: str = ""
    area: str = ""
    sort: str = ""

    @classmethod
    def from_query(cls, query: QueryDict, areas: tuple[str, ...]) -> "ConditionQuestion":
        """Reads an address; an unknown area or order counts as none."""
        return cls(
            text_from(query, "q"), choice_from(query, "area", areas), choice_from(query, "sort", (REVIEWED,))
        )

    @property
    def is_filtered(self) -> bool:
        """Whether some conditions may be left out."""
        return bool(self.q or self.area)

    @property
    def url(self) -> str:
        """The address of this question, from the list page."""
        return query_string(q=self.q, area=self.area, sort=self.sort) or "?"


def condition_list_context(page: "ConditionIndexPage", request: HttpRequest) -> dict[str, Any]:
    """The context of ``blog/condition_index_page.html``."""
    conditions = page_conditions(page)
    areas = list(areas_with_counts(page))
    question = ConditionQuestion.from_query(request.GET, tuple(area.slug for area in areas))
    found = list(answer(conditions, question))
    page_obj = paginate(found, request.GET.get("page"), PER_PAGE)
    kept = (("area", question.area), ("sort", question.sort))
    return {
        "question": question,
        "page_obj": page_obj,
        "entries": with_anchors(page_obj.object_list),
        "letters": letters(found, PER_PAGE) if not (question.sort or question.is_filtered) else [],
        "areas": area_links(areas, question),
        "page_path": public_path(page.url_path),
        "search_label": _("Search these problems"),
        "search_hidden": [(name, value) for name, value in kept if value],
        "result_text": result_text(len(found), question),
        "sorts": sort_links(question) if len(found) > 1 else [],
        **({} if found else nothing_found(conditions, question)),
        "canonical_url": canonical_path(
            page, page_obj, is_filtered=question.is_filtered or bool(question.sort)
        ),
        "structured_data": list_nodes(page, list(page_obj)),
    }


def page_conditions(page: "ConditionIndexPage") -> ConditionQuerySet:
    """The published conditions below the list."""
    from blog.models import ConditionPage

    return ConditionPage.objects.live().child_of(page).select_related("body_area")


def answer(conditions: ConditionQuerySet, question: ConditionQuestion) -> ConditionQuerySet:
    """The conditions asked for, in the order asked for."""
    if question.area:
        conditions = conditions.filter(body_area__slug=question.area)
    if question.q:
        conditions = conditions.matching_words(question.q)
    if question.sort == REVIEWED:
        return conditions.order_by(F("last_reviewed").desc(nulls_last=True), "title")
    return conditions.order_by("title")


def areas_with_counts(page: "ConditionIndexPage") -> Any:
    """The parts of the body that have a published condition, from head to toe."""
    below = Q(conditions__live=True, conditions__path__startswith=page.path)
    counted = BodyArea.objects.annotate(count=Count("conditions", filter=below)).filter(count__gt=0)
    # Django drops a model's own order from a grouped query.
    return counted.order_by("sort_order", "name")


def area_links(areas: list[Any], question: ConditionQuestion) -> list[FilterLink]:
    """ "All", then each part of the body; words typed into the search are kept."""
    everything = FilterLink(_("All"), replace(question, area="").url, not question.area)
    each = [
        FilterLink(area.name, replace(question, area=area.slug).url, question.area == area.slug, area.count)
        for area in areas
    ]
    return [everything, *each]


def sort_links(question: ConditionQuestion) -> list[dict[str, Any]]:
    """The two orders, as the results bar takes them."""
    orders = [("", _("A to Z")), (REVIEWED, _("Newest review"))]
    return [
        {"label": label, "url": replace(question, sort=sort).url, "current": question.sort == sort}
        for sort, label in orders
    ]


def result_text(count: int, question: ConditionQuestion) -> str:
    """How many, and for which words."""
    if question.q:
        return ngettext("%(count)d problem for “%(words)s”", "%(count)d problems for “%(words)s”", count) % {
            "count": count,
            "words": question.q,
        }
    return ngettext("%(count)d problem", "%(count)d problems", count) % {"count": count}


def nothing_found(conditions: ConditionQuerySet, question: ConditionQuestion) -> dict[str, Any]:
    """What to do when no condition matches: names spelt alike, then everything, then the whole site."""
    actions = [
        {"text": condition.title, "url": condition.url} for condition in spelt_alike(conditions, question)
    ]
    everything = {"text": _("All problems"), "url": "?"}
    if not question.is_filtered:
        return {"empty_title": _("Nothing here yet"), "empty_text": "", "empty_actions": []}
    site_search = {
        "text": _("Search the whole site"),
        "url": f"{reverse('search')}{query_string(q=question.q)}",
    }
    return {
        "empty_title": _("Nothing found for “%(words)s”") % {"words": question.q}
        if question.q
        else _("Nothing found"),
        "empty_text": _("Did you mean one of these?") if actions else _("Try fewer or other words."),
        "empty_actions": [*actions, everything, *([site_search] if question.q else [])],
    }


def spelt_alike(conditions: ConditionQuerySet, question: ConditionQuestion) -> list[Any]:
    """Conditions whose name, or another name of theirs, is spelt almost like what was typed."""
    if not question.q:
        return []
    listed = list(conditions)
    # Names before other names: "neck" is neck pain rather than the stiff neck of desk work.
    spelt = [(condition.title, condition) for condition in listed]
    spelt += [(synonym, condition) for condition in listed for synonym in condition.synonym_list]
    names: dict[str, Any] = {}
    for name, condition in spelt:
        for part in [name.casefold(), *name.casefold().split()]:
            names.setdefault(part, condition)
    close = difflib.get_close_matches(question.q.casefold(), names, n=6, cutoff=0.7)
    return list({names[name].pk: names[name] for name in close}.values())[:3]
