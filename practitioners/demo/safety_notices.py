"""Loads the red flags of the demo."""

from pathlib import Path

from practitioners.models import SafetyNotice
from site_core.demo.place import put_row
from site_core.demo.record import Record, read_list

FILE = Path(__file__).parent / "safety_notices.toml"


def load_safety_notices() -> int:
    """How many there are now. One that somebody has edited in the CMS is left as they left it."""
    for record in read_list(FILE, "notice"):
        with record as notice:
            slug = notice.take("slug")
            fields = {
                "name": notice.take("name"),
                "cards": notice.items(SafetyNotice, "cards", "care_card"),
            }
            if not SafetyNotice.objects.filter(slug=slug).exclude(latest_revision=None).exists():
                put_row(SafetyNotice, {"slug": slug}, fields)
    return SafetyNotice.objects.count()


def notice_named(record: Record) -> SafetyNotice | None:
    """The notice that another record names by its slug, if it names one."""
    slug = record.take("safety_notice", "")
    return SafetyNotice.objects.get(slug=slug) if slug else None
