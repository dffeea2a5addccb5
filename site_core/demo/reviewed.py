"""Who stands behind a page: author, reviewer and the days of the review."""

from typing import Any

from site_core.demo.record import Record
from site_core.models import Contributor


def review_fields(record: Record) -> dict[str, Any]:
    """The fields of ``ReviewedPage``; contributors are named by slug."""
    return {
        "author": _contributor(record, "author"),
        "reviewer": _contributor(record, "reviewer"),
        "last_reviewed": record.take("last_reviewed", None),
        "next_review": record.take("next_review", None),
    } | record.text("funding")


def _contributor(record: Record, key: str) -> Contributor | None:
    slug = record.take(key, "")
    return Contributor.objects.get(slug=slug) if slug else None
