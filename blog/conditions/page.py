"""What the page of a condition shows, worked out before its template runs."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from blog.read_on import read_on
from blog.structured_data import condition_nodes
from blog.writing import review_context
from practitioners.blocks.techniques import FOUND, PEOPLE, questions_in
from practitioners.finder.nearby import Question, nearby_for_each
from practitioners.models import Concern, Evidence
from site_core.blocks.sections import Section, read_stream
from site_core.blocks.together import read_together

if TYPE_CHECKING:
    from blog.models import ConditionPage, ConditionTechnique

#: Sections whose place on the page is fixed; the editor's own sections come between them.
FIXED_IDS = (
    "main",
    "contents-title",
    "get-help",
    "techniques",
    "not-suitable",
    "see-a-gp",
    "find",
    "sources",
)
RELATED = 3


@dataclass(frozen=True, slots=True)
class EvidenceGroup:
    """The techniques about which equally much is known."""

    level: str
    label: str
    meaning: str
    techniques: "tuple[ConditionTechnique, ...]"


def condition_context(page: "ConditionPage", context: dict[str, Any]) -> dict[str, Any]:
    """The context of ``blog/condition_page.html``; `context` is Wagtail's, with the request."""
    request = context["request"]
    concerns = list(page.concerns.all())
    concern = main_concern(page, concerns)
    with read_together(page.body, known=concerns):
        questions = [Question(concern=concern), *questions_in(page.body)]
        people = dict(zip(questions, nearby_for_each(request, questions, limit=PEOPLE), strict=True))
        body = read_stream(page.body, context | {FOUND: people}, taken=FIXED_IDS)
    techniques = evidence_groups(page)
    return {
        "body_html": body.html,
        "sections": sections(page, body.sections, has_techniques=bool(techniques)),
        "evidence_groups": techniques,
        "concern": concern,
        "nearby": people[questions[0]],
        "read_on": read_on(
            page,
            is_preview=getattr(request, "is_preview", False),
            conditions=lambda: related_conditions(page, concerns),
            articles=lambda: list(page.articles.live().newest_first()[:RELATED]) if page.pk else [],
        ),
        "references": [child.value for child in page.references],
        "structured_data": condition_nodes(page),
        **review_context(page),
    }


def main_concern(page: "ConditionPage", concerns: list[Concern]) -> Concern | None:
    """The concern to look for people with: one about the same part of the body, else the first."""
    same_area = (concern for concern in concerns if concern.body_area_id == page.body_area_id)
    return next(same_area, concerns[0] if concerns else None)


def evidence_groups(page: "ConditionPage") -> list[EvidenceGroup]:
    """Published techniques, those with the best evidence first."""
    links = [link for link in page.techniques.select_related("modality") if link.modality.live]
    groups = []
    for level in Evidence:
        techniques = tuple(link for link in links if link.evidence == level)
        if techniques:
            groups.append(EvidenceGroup(level.value, str(level.label), str(level.meaning), techniques))
    return groups


def related_conditions(page: "ConditionPage", concerns: list[Concern]) -> "list[ConditionPage]":
    """Other published conditions of the same concerns or part of the body, by name."""
    others = type(page).objects.related_to(page, concerns)
    return list(others.select_related("body_area").order_by("title")[:RELATED])


def sections(
    page: "ConditionPage", of_the_body: tuple[Section, ...], *, has_techniques: bool
) -> list[Section]:
    """The contents list: every section of the page in the order of the page."""
    fixed_before = [Section("get-help", _("When to get help first"))] if page.red_flags else []
    fixed_after = [
        (has_techniques, Section("techniques", _("Techniques that may help"))),
        (bool(page.not_suitable), Section("not-suitable", _("When hands-on treatment is not suitable"))),
        (bool(page.non_urgent), Section("see-a-gp", _("When to see a GP"))),
        (True, Section("find", _("Find someone who can help"))),
    ]
    return [*fixed_before, *of_the_body, *(section for shown, section in fixed_after if shown)]
