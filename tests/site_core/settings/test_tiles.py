"""A source of tiles: what is refused at the start, and what the policy then lets in."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client, override_settings

from site_core.security_headers import STRICT
from site_core.settings.tiles import env_tile_url, tile_origin

GOOD = "https://tiles.example.org/{z}/{x}/{y}.png?key=1"


def policy(client: Client) -> dict[str, str]:
    header = client.get("/health/live/").headers["Content-Security-Policy"]
    return dict(part.split(" ", 1) for part in header.split("; "))


def test_an_address_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TILES", f" {GOOD} ")
    assert env_tile_url("TILES") == GOOD
    monkeypatch.delenv("TILES")
    assert env_tile_url("TILES") == ""


@pytest.mark.parametrize(
    "wrong",
    [
        "tiles.example.org/{z}/{x}/{y}.png",
        "javascript:alert({z}{x}{y})",
        "https://tiles.example.org/{z}/{x}.png",
        "https://tiles.example.org; script-src */{z}/{x}/{y}.png",
        "https://*/{z}/{x}/{y}.png",
        "https://user:pass@tiles.example.org/{z}/{x}/{y}.png",
        "https:///{z}/{x}/{y}.png",
    ],
)
def test_an_address_that_cannot_be_meant_stops_the_start(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    monkeypatch.setenv("TILES", wrong)
    with pytest.raises(ImproperlyConfigured, match="TILES must"):
        env_tile_url("TILES")


def test_subdomains_become_a_wildcard() -> None:
    assert tile_origin("https://{s}.tiles.example.org:8443/{z}/{x}/{y}.png") == (
        "https://*.tiles.example.org:8443"
    )
    assert tile_origin("") == ""


def test_without_tiles_the_policy_names_nobody_else() -> None:
    assert policy(Client()) == STRICT


@override_settings(HANDWELL_TILE_URL=GOOD)
def test_tiles_are_let_in_as_pictures_and_as_nothing_else() -> None:
    with_tiles = policy(Client())
    assert with_tiles.pop("img-src") == "'self' data: https://tiles.example.org"
    assert with_tiles == {name: sources for name, sources in STRICT.items() if name != "img-src"}


@override_settings(HANDWELL_TILE_URL=GOOD)
def test_the_cms_does_not_need_them() -> None:
    assert "example.org" not in Client().get("/cms/").headers["Content-Security-Policy"]


@override_settings(HANDWELL_TILE_URL=GOOD, HANDWELL_MAP=False)
def test_without_maps_nobody_is_let_in() -> None:
    assert policy(Client()) == STRICT
