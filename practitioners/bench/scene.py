"""The site around the crowd: a finder, techniques and concerns."""

from time import perf_counter

from django.core.management.base import OutputWrapper
from wagtail.models import Page, Site

from practitioners.bench.crowd import grow
from practitioners.models import (
    BodyArea,
    Concern,
    FinderPage,
    Language,
    ModalityIndexPage,
    ModalityPage,
)
from site_core.models import HomePage

TECHNIQUES = 20
CONCERNS = 22
LANGUAGES = 20


def set_the_scene() -> None:
    """Makes the pages and words the crowd hangs on; does nothing where they are."""
    if FinderPage.objects.exists():
        return
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title="Bench", slug="bench"))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": home, "port": 80}
    )
    home.add_child(instance=FinderPage(title="Find", slug="find"))
    techniques = home.add_child(instance=ModalityIndexPage(title="Techniques", slug="techniques"))
    for number in range(TECHNIQUES):
        techniques.add_child(
            instance=ModalityPage(title=f"Technique {number}", slug=f"technique-{number}", answer="One.")
        )
    area = BodyArea.objects.create(name="Back", slug="back")
    for number in range(CONCERNS):
        words = "bad back\nsore back" if number == 0 else f"word{number}"
        Concern.objects.create(
            name=f"Concern {number}", slug=f"concern-{number}", body_area=area, synonyms=words
        )
    Language.objects.bulk_create(
        Language(code=f"x{number}", name=f"Language {number}") for number in range(LANGUAGES)
    )


def grow_with_progress(size: int, out: OutputWrapper) -> None:
    """Grows the crowd and says how far it is: one moving line on a terminal, else one at the end."""
    started, added = perf_counter(), 0

    def progress(count: int) -> None:
        nonlocal added
        added += count
        if out.isatty():
            out.write(f"\r{size:>8,} people: {added:,} added", ending="")
            out.flush()

    grow(size, progress=progress)
    start_of_line = "\r" if out.isatty() else ""
    out.write(f"{start_of_line}{size:>8,} people: ready after {perf_counter() - started:.0f} s")
