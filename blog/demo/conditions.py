"""Loads the conditions."""

from pathlib import Path
from typing import Any

from blog.demo.body import body_rows
from blog.models import ConditionIndexPage, ConditionPage, ConditionTechnique
from practitioners.demo.safety_notices import notice_named
from practitioners.models import BodyArea, Concern, ModalityPage
from site_core.demo.place import put_page
from site_core.demo.record import Record, read_folder
from site_core.demo.reviewed import review_fields

FOLDER = Path(__file__).parent / "conditions"


def load_conditions(index: ConditionIndexPage) -> int:
    """How many there are now; techniques come first."""
    for record in read_folder(FOLDER):
        with record as condition:
            _load(index, condition)
    return ConditionPage.objects.count()


def _load(index: ConditionIndexPage, condition: Record) -> None:
    area = condition.take("body_area", "")
    put_page(
        ConditionPage,
        index,
        condition.take("slug"),
        {
            "title": condition.take("title"),
            "also_called": condition.lines("also_called"),
            "body_area": BodyArea.objects.get(slug=area) if area else None,
            "concerns": [Concern.objects.get(slug=each) for each in condition.take("concerns", [])],
            "safety_notice": notice_named(condition),
            "body": condition.stream(ConditionPage, "body", body_rows(condition)),
            "not_suitable": condition.items(ConditionPage, "not_suitable", "item"),
            "non_urgent": _one_card(condition),
            "fact_sheet_points": condition.items(ConditionPage, "fact_sheet_points", "point"),
            "references": condition.items(ConditionPage, "references", "reference"),
        }
        | condition.text("summary", "lead")
        | review_fields(condition),
        children={"techniques": [_technique(each) for each in condition.take("technique", [])]},
        tags=condition.take("tags", []),
    )


def _one_card(condition: Record) -> Any:
    card = condition.take("non_urgent", None)
    return condition.stream(ConditionPage, "non_urgent", [{"type": "care_card"} | card] if card else [])


def _technique(fields: dict[str, Any]) -> ConditionTechnique:
    with Record(f"technique {fields.get('slug')}", fields) as link:
        return ConditionTechnique(
            modality=ModalityPage.objects.get(slug=link.take("slug")),
            evidence=link.take("evidence"),
            note=link.take("note", ""),
        )
