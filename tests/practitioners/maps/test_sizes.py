"""What a visitor's browser has to fetch, compressed as a web server does."""

import gzip
from collections.abc import Iterable
from pathlib import Path

import pytest

import practitioners
import site_core

OURS = Path(practitioners.__file__).parent / "static" / "practitioners"
SITE = Path(site_core.__file__).parent / "static" / "site_core"


def compressed(files: Iterable[Path]) -> int:
    """Bytes of all the files, each compressed for itself."""
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)


def scripts(*, of_the_map: bool) -> list[Path]:
    map_files = {*(OURS / "js" / "map").glob("*.js"), *(OURS / "vendor" / "leaflet").glob("*.js")}
    everything = {*OURS.rglob("*.js"), *SITE.rglob("*.js")}
    return sorted(everything if of_the_map else everything - map_files)


def test_scripts_without_the_map() -> None:
    assert 0 < compressed(scripts(of_the_map=False)) <= 30_000


def test_scripts_with_the_map() -> None:
    assert 40_000 < compressed(scripts(of_the_map=True)) <= 90_000


@pytest.mark.parametrize(("name", "most"), [("outline.json", 45_000), ("outline-far.json", 6_000)])
def test_outlines(name: str, most: int) -> None:
    assert 1_000 < compressed([OURS / "map" / name]) <= most
