"""The site around the crowd: a finder, techniques and concerns; and the measuring at each size."""

from time import perf_counter
from typing import Any

from django.core.management.base import OutputWrapper
from wagtail.models import Page, Site

from practitioners.bench.crowd import grow
from practitioners.bench.measure import measure
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


def measure_sizes(sizes: list[int], runs: int, out: OutputWrapper) -> list[dict[str, Any]]:
    """Grows the crowd from size to size and measures at each."""
    set_the_scene()
    results = []
    for size in sizes:
        done = {"count": 0}
        started = perf_counter()

        def progress(count: int, size: int = size, done: dict[str, int] = done) -> None:
            done["count"] += count
            out.write(f"\r{size:>8,} people: {done['count']:,} added", ending="")
            out.flush()

        grow(size, progress=progress)
        out.write(f"\r{size:>8,} people: ready after {perf_counter() - started:.0f} s; measuring")
        results.append({"people": size, **measure(runs)})
    return results
