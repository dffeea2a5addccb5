"""The page that searches the whole site."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from site_core.limits import connection_of, seconds_to_wait
from site_core.navigation import navigation_url
from site_core.own_pages import is_from_our_page
from site_core.pagination import paginate
from site_core.search import popularity, registry
from site_core.search.question import Question
from site_core.search.registry import SearchGroup, SearchHit
from site_core.search.suggestions import suggestions

#: Hits of a group among others; the rest is one link away.
PREVIEW = 5
PER_PAGE = 20
#: Searches of one connection that are counted.
COUNTED_PER_MINUTE = 30


class Hits(Sequence[SearchHit]):
    """All hits of a group as a list that is read a page at a time."""

    def __init__(self, group: SearchGroup, question: Question) -> None:
        self.group, self.question = group, question

    @cached_property
    def total(self) -> int:
        """How many there are."""
        return self.group.run(self.question, 0, 0).total

    def __len__(self) -> int:
        return self.total

    def __getitem__(self, window: slice) -> Sequence[SearchHit]:  # type: ignore[override]
        return self.group.run(self.question, window.start, window.stop - window.start).hits


@dataclass(frozen=True)
class Section:
    """A group in the answer: its first hits, how many there are, and where all of them are."""

    group: SearchGroup
    hits: Sequence[SearchHit]
    total: int
    url: str

    @property
    def has_more(self) -> bool:
        """Whether some are not shown here."""
        return self.total > len(self.hits)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """``/search/?q=…``: every kind of thing together; ``&in=techniques`` all of one kind, page by page."""
    question = Question(request.GET.get("q", ""))
    groups = {group.key: group for group in registry.groups()} if question.words else {}
    chosen = groups.get(request.GET.get("in", ""))
    context = {
        "question": question,
        "robots": "noindex, follow",
        "topics_url": navigation_url("conditions"),
        "techniques_url": navigation_url("modalities"),
        "finder_url": navigation_url("finder"),
    }
    if chosen:
        context |= {
            "chosen": chosen,
            "page_obj": paginate(Hits(chosen, question), request.GET.get("page"), PER_PAGE),
        }
        context["everything_url"] = search_url(question)
    elif question.text:
        context |= everything(question, list(groups.values()))
    response = render(request, "site_core/search.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def everything(question: Question, groups: Sequence[SearchGroup]) -> dict[str, object]:
    """The answer of all groups, and what to do when there is none."""
    sections = []
    for group in groups:
        found = group.run(question, 0, PREVIEW)
        if found.total:
            url = group.all_url(question) or search_url(question, group.key)
            sections.append(Section(group, found.hits, found.total, url))
    promoted = popularity.promoted(question.text) if question.words else []
    nothing = not sections and not promoted
    return {
        "sections": sections,
        "promoted": promoted,
        "total": sum(section.total for section in sections),
        "suggestions": [
            {"text": name, "url": search_url(Question(name))} for name in suggestions(question.words)
        ]
        if nothing and question.words
        else [],
    }


@never_cache
@csrf_exempt
@require_POST
def searched(request: HttpRequest) -> HttpResponse:
    """A page of results says that somebody has looked at it. Showing it changes nothing by itself."""
    if not is_from_our_page(request):
        return HttpResponse(status=403)
    if seconds_to_wait("searched", connection_of(request), COUNTED_PER_MINUTE, 60):
        return HttpResponse(status=429)
    question = Question(request.POST.get("q", ""))
    if question.words:
        popularity.count(question.text)
    return HttpResponse(status=204)


def search_url(question: Question, group: str = "") -> str:
    """The address of a search, among everything or in one group."""
    return f"{reverse('search')}?{urlencode({'q': question.text} | ({'in': group} if group else {}))}"
