"""Which schema file a new one may start from."""

import json
from pathlib import Path

import pytest

from tests.rig import database


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, and a schema of two migrations."""
    monkeypatch.setattr(database, "CACHE", tmp_path)
    monkeypatch.setattr(database, "schema_parts", lambda: {"one": "a", "two": "b"})
    return tmp_path


def put(cache: Path, name: str, parts: dict[str, str], *, file: bool = True) -> Path:
    """A file made of these."""
    (cache / f"{name}.json").write_text(json.dumps(parts))
    if file:
        (cache / f"{name}.sqlite3").touch()
    return cache / f"{name}.sqlite3"


def test_a_file_that_lacks_the_newest_is_a_start(cache: Path) -> None:
    """What it holds is as it was."""
    assert database.earlier_file() is None
    assert put(cache, "older", {"one": "a"}) == database.earlier_file()


@pytest.mark.parametrize(
    "parts", [{"one": "changed"}, {"one": "a", "gone": "c"}, {"one": "a", "two": "other"}]
)
def test_a_file_of_anything_else_is_not(cache: Path, parts: dict[str, str]) -> None:
    """A migration that was changed, or that another branch had."""
    put(cache, "other", parts)
    put(cache, "no-file", {"one": "a"}, file=False)
    assert database.earlier_file() is None
