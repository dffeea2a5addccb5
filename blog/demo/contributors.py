"""Loads the authors and reviewers."""

from pathlib import Path

from site_core.demo.place import put_row
from site_core.demo.record import read_list
from site_core.models import Contributor

FILE = Path(__file__).parent / "contributors.toml"


def load_contributors() -> int:
    """How many there are now."""
    for record in read_list(FILE, "contributor"):
        with record as person:
            put_row(
                Contributor,
                {"slug": person.take("slug")},
                {"name": person.take("name")} | person.text("role", "credentials", "bio"),
            )
    return Contributor.objects.count()
