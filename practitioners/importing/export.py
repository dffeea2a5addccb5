"""Everybody as a file that can be imported again, and opened in a spreadsheet without harm."""

import csv
from collections.abc import Iterator
from typing import TextIO

from practitioners.importing.cells import to_cell
from practitioners.importing.columns import COLUMNS
from practitioners.importing.people import external_id_of, values_of
from practitioners.models import PractitionerPage


def export_people(file: TextIO) -> int:
    """Writes every profile, as it would be edited: with its draft, where it has one. How many there are."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    count = 0
    for page in _pages():
        text = page.get_latest_revision_as_object() if page.latest_revision_id else page
        email = page.listing.contact_email
        values = values_of(text, external_id=external_id_of(page), email=email)
        writer.writerow([to_cell(values[column]) for column in COLUMNS])
        count += 1
    return count


def _pages() -> Iterator[PractitionerPage]:
    return (
        PractitionerPage.objects.select_related("listing", "origin")
        .prefetch_related(
            "locations", "techniques__modality", "concerns", "languages", "prices", "credentials__body"
        )
        .order_by("path")
        .iterator(chunk_size=500)
    )
