"""Times of requests, one after the other and taking turns, so that a noisy minute troubles all of them."""

import resource
import statistics
import sys
from dataclasses import asdict, dataclass
from time import perf_counter
from typing import Any

from django.db import connection
from django.test import Client, override_settings

from practitioners.bench import plain
from practitioners.gazetteer.distance import KM_PER_MILE, bounding_box
from practitioners.gazetteer.lookup import resolve
from practitioners.models import ModalityPage

QUESTIONS = {
    "dense city": "?near=London&technique={technique}",
    "rural place": "?near=Tregaron&technique={technique}",
    "no place": "?technique={technique}",
    "no question": "",
    "text": "?q=pregnancy+pressure",
    "text and place": "?near=London&q=bad+back",
}
WARM_UP = 3


@dataclass(frozen=True)
class Timing:
    """Milliseconds of one thing asked many times."""

    name: str
    p50: float
    p95: float
    bytes: int = 0


def measure(runs: int, finder_url: str = "/find/") -> dict[str, Any]:
    """Times the finder's questions, the plain view and the plain SQL; memory is of this process, in MB."""
    technique = ModalityPage.objects.order_by("pk").values_list("slug", flat=True)[0]
    paths = {name: finder_url + query.format(technique=technique) for name, query in QUESTIONS.items()}
    with override_settings(ROOT_URLCONF="practitioners.bench.urls"):
        client = Client()
        started = perf_counter()
        first = client.get(paths["dense city"])
        first_ms = (perf_counter() - started) * 1000
        plain.padding["text"] = ""
        bare = len(client.get("/bench/plain/").content)
        plain.padding["text"] = "x" * max(0, len(first.content) - bare)
        paths["plain Django view"] = "/bench/plain/"
        times: dict[str, list[float]] = {name: [] for name in paths}
        sizes: dict[str, int] = {}
        for run in range(runs + WARM_UP):
            for name, path in paths.items():
                started = perf_counter()
                response = client.get(path)
                elapsed = (perf_counter() - started) * 1000
                if response.status_code != 200:
                    raise RuntimeError(f"{path} answered {response.status_code}")
                sizes[name] = len(response.content)
                if run >= WARM_UP:
                    times[name].append(elapsed)
    timings = [_timing(name, values, sizes[name]) for name, values in times.items()]
    timings.append(_plain_sql(runs, technique))
    return {
        "timings": [asdict(timing) for timing in timings],
        "first_ms": round(first_ms, 1),
        "memory_mb": memory_mb(),
    }


def _timing(name: str, values: list[float], size: int = 0) -> Timing:
    ordered = sorted(values)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return Timing(name, round(statistics.median(ordered), 2), round(p95, 2), size)


def memory_mb() -> int:
    """The most memory this process has held."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1024 * 1024 if sys.platform == "darwin" else 1024))


PLAIN_SQL = """
SELECT p.page_id, p.lat, p.lng
FROM practitioners_publishedpoint p
WHERE p.lat BETWEEN %s AND %s AND p.lng BETWEEN %s AND %s
  AND EXISTS (
    SELECT 1 FROM practitioners_practitionertechnique t
    WHERE t.page_id = p.page_id AND t.modality_id = %s
  )
ORDER BY (p.lat - %s) * (p.lat - %s) + (p.lng - %s) * (p.lng - %s) * 0.39
LIMIT 20
"""


def _plain_sql(runs: int, technique: str) -> Timing:
    """The nearest twenty who offer it around London, and nothing else: no counts, no page, no template."""
    centre = resolve("London").point
    box = bounding_box(centre, 10 * KM_PER_MILE)
    modality = ModalityPage.objects.values_list("pk", flat=True).get(slug=technique)
    values = [
        box.south,
        box.north,
        box.west,
        box.east,
        modality,
        centre.lat,
        centre.lat,
        centre.lng,
        centre.lng,
    ]
    times = []
    with connection.cursor() as cursor:
        for run in range(runs + WARM_UP):
            started = perf_counter()
            cursor.execute(PLAIN_SQL, values)
            cursor.fetchall()
            if run >= WARM_UP:
                times.append((perf_counter() - started) * 1000)
    return _timing("plain SQL, London", times)
