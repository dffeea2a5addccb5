"""What a page may weigh, and what it may ask of the database."""

import gzip
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.site.states import missing_states, states

pytestmark = [pytest.mark.xdist_group("crawl"), pytest.mark.usefixtures("demo_site")]

#: Bytes on the wire, compressed.
FINDER_BYTES, PAGE_BYTES, SCRIPT_BYTES = 25_000, 25_000, 30_000
#: They are compressed as they are.
LETTER_BYTES = 30_000
#: The finder and its town pages; profiles hang below it too.
FINDER = ("/find/?", "/find/in/")
#: Folders of what is loaded only when somebody opens the map.
MAP = {"vendor", "map"}
FINDER_QUERIES, PAGE_QUERIES = 15, 12


def compressed(content: bytes) -> int:
    """As a server would send it."""
    return len(gzip.compress(content, compresslevel=6))


def test_no_page_is_heavy() -> None:
    weights = {name: compressed(Client().get(path).content) for name, path in states().items()}
    assert not {name: weight for name, weight in weights.items() if weight > PAGE_BYTES}


def test_a_full_page_of_results_is_light() -> None:
    response = Client().get("/find/?near=N13&radius=25")
    assert response.content.count(b'class="person"') == 20
    assert compressed(response.content) <= FINDER_BYTES


def test_all_scripts_together_are_light() -> None:
    scripts = [
        script
        for app in ("site_core", "practitioners", "blog")
        for script in (Path(settings.BASE_DIR) / app / "static").rglob("*.js")
        if not MAP.intersection(script.parts)
    ]
    assert scripts
    assert sum(compressed(script.read_bytes()) for script in scripts) <= SCRIPT_BYTES


def test_all_letters_together_are_light() -> None:
    letters = list((Path(settings.BASE_DIR) / "site_core" / "static").rglob("*.woff2"))
    assert letters
    assert sum(file.stat().st_size for file in letters) <= LETTER_BYTES


def test_no_page_asks_the_database_much_once_warm() -> None:
    client, counts = Client(), {}
    paths = states() | {name: path for name, (path, _status) in missing_states().items()}
    for name, path in paths.items():
        client.get(path)
        with CaptureQueriesContext(connection) as asked:
            client.get(path)
        counts[name] = len(asked)
    too_many = {
        name: count
        for name, count in counts.items()
        if count > (FINDER_QUERIES if paths[name].startswith(FINDER) else PAGE_QUERIES)
    }
    assert not too_many, too_many
