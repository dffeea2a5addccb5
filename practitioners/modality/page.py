"""The context of a technique's page: safety before people, people near a place when one is known."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.text import Truncator
from django.utils.translation import gettext

from practitioners.finder.nearby import nearby_cards
from practitioners.finder.query import clean_text
from practitioners.modality.price_range import price_range_text
from practitioners.models import Evidence, ModalityPage
from practitioners.structured_data import modality_data
from site_core.blocks.sections import Section
from site_core.navigation import navigation_url

PEOPLE = 3
RELATED = 6
MAX_NEAR_CHARS = 80


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of the key facts."""

    label: str
    value: str
    icon: str


def modality_context(page: ModalityPage, request: HttpRequest) -> dict[str, Any]:
    """What ``modality_page.html`` prints, for a live page and for a draft in the preview alike."""
    level = Evidence(page.evidence)
    return {
        "page_description": page.description or Truncator(page.answer).chars(200),
        "sections": sections(page),
        "facts": key_facts(page),
        "evidence": {"level": level.value, "label": level.label, "meaning": level.meaning},
        "nearby": nearby_cards(request, modality=page, limit=PEOPLE),
        "near": clean_text(request.GET.get("near", ""), MAX_NEAR_CHARS),
        "finder_url": navigation_url("finder"),
        "related": [other for other in page.related.all() if other.live][:RELATED],
        "concerns": list(page.concerns.all()),
        "references": [child.value for child in page.references],
        "has_review": bool(page.reviewer_id or page.last_reviewed),
        "overdue": page.review_is_overdue(),
        "tags": sorted(page.tags.all(), key=lambda tag: tag.name.casefold()),
        "structured_data": modality_data(page),
    }


def key_facts(page: ModalityPage) -> list[Fact]:
    """The facts that are known, in the order in which people ask."""
    facts = [
        Fact(gettext("Usual length"), page.usual_length, "clock"),
        Fact(gettext("Pressure"), page.pressure, "hand"),
        Fact(gettext("What to wear"), page.clothing, "info"),
        Fact(gettext("Usual price for an hour"), price_range_text(page) if page.pk else "", "wallet"),
    ]
    return [fact for fact in facts if fact.value]


def sections(page: ModalityPage) -> list[Section]:
    """The contents list, in the order of the page."""
    every = [
        (bool(page.steps), Section("session", gettext("What happens in a session"))),
        (bool(page.suits), Section("suits", gettext("Who it may suit"))),
        (bool(page.wait_or_ask), Section("wait", gettext("When to wait, or ask a doctor first"))),
        (True, Section("evidence", gettext("What the evidence says"))),
        (bool(page.regulated_note), Section("training", gettext("Training and regulation"))),
        (True, Section("find", gettext("Find someone near you"))),
        (bool(page.questions), Section("questions", gettext("Questions people ask"))),
    ]
    return [section for shown, section in every if shown]
