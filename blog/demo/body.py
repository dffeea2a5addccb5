"""The text of conditions and articles, in the words of the content files."""

from typing import Any

from site_core.demo.place import put_row
from site_core.demo.record import Record
from site_core.models import CaseStudy

CASE = "case_study"
DEMO_CONSENT = "None: this person was made up for the demo."


def body_rows(record: Record) -> list[dict[str, Any]]:
    """The rows of ``body``. The files list techniques by their slugs; the block calls them techniques."""
    return [
        {"type": CASE, "case": _case_study(row)}
        if row.get("type") == CASE
        else {"techniques" if key == "slugs" else key: value for key, value in row.items()}
        for row in record.take("body", [])
    ]


def _case_study(row: dict[str, Any]) -> CaseStudy:
    """The story of a row, put into its own table. A withdrawn one stays withdrawn."""
    fields = {key: value for key, value in row.items() if key != "type"}
    known = CaseStudy.objects.filter(pseudonym=fields["pseudonym"], consent_on=fields["consent_on"]).first()
    if known is not None and not known.may_be_told:
        return known
    key = {"pseudonym": fields.pop("pseudonym"), "consent_on": fields.pop("consent_on")}
    return put_row(CaseStudy, key, fields | {"consent_record": DEMO_CONSENT})
