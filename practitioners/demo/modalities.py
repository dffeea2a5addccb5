"""Loads the techniques."""

from pathlib import Path

from practitioners.finder.entries import tick
from practitioners.models import Concern, ModalityIndexPage, ModalityPage
from site_core.demo.place import put_page
from site_core.demo.record import Record, read_folder
from site_core.demo.reviewed import review_fields

FOLDER = Path(__file__).parent / "modalities"
TEXTS = ("summary", "answer", "illustration", "usual_length", "pressure", "clothing", "regulated_note")


def load_modalities(index: ModalityIndexPage) -> int:
    """How many there are now; concerns and contributors come first.

    Techniques name each other, so those names are looked up when all are there.
    """
    related: dict[str, list[str]] = {}
    for record in read_folder(FOLDER):
        with record as technique:
            slug = technique.take("slug")
            related[slug] = technique.take("related", [])
            _load(index, slug, technique)
    for slug, others in related.items():
        _relate(slug, others)
    tick(vocabulary=True)
    return ModalityPage.objects.count()


def _load(index: ModalityIndexPage, slug: str, technique: Record) -> None:
    put_page(
        ModalityPage,
        index,
        slug,
        {
            "title": technique.take("title"),
            "also_called": technique.lines("also_called"),
            "steps": technique.items(ModalityPage, "steps", "step"),
            "suits": technique.html(ModalityPage, "suits"),
            "wait_or_ask": technique.items(ModalityPage, "wait_or_ask", "item"),
            "evidence": technique.take("evidence"),
            "evidence_text": technique.html(ModalityPage, "evidence_text"),
            "needs_own_credential": technique.take("needs_own_credential", False),
            "questions": technique.items(ModalityPage, "questions", "question"),
            "references": technique.items(ModalityPage, "references", "reference"),
            "concerns": [Concern.objects.get(slug=each) for each in technique.take("concerns", [])],
        }
        | technique.text(*TEXTS)
        | review_fields(technique),
        tags=technique.take("tags", []),
    )


def _relate(slug: str, others: list[str]) -> None:
    with Record(f"modalities/{slug}.toml", {}):
        page = ModalityPage.objects.get(slug=slug)
        wanted = [ModalityPage.objects.get(slug=other) for other in others]
    if page.latest_revision_id is None and set(page.related.all()) != set(wanted):
        page.related = wanted
        page.save()
