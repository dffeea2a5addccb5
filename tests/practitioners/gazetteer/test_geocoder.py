"""The optional geocoder, with geopy's own adapter interface in place of the network."""

import json

import pytest
from geopy.adapters import BaseSyncAdapter
from geopy.exc import GeocoderTimedOut

from practitioners.gazetteer.lookup import resolve
from practitioners.gazetteer.match import PlaceNotFound
from practitioners.gazetteer.point import Point

pytestmark = pytest.mark.django_db


class Adapter(BaseSyncAdapter):
    """Answers from `answer` and counts what it was asked."""

    answer: object = []
    asked: list[str] = []

    def get_json(self, url, *, timeout, headers):
        self.asked.append(url)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def get_text(self, url, *, timeout, headers):
        return json.dumps(self.get_json(url, timeout=timeout, headers=headers))


@pytest.fixture(autouse=True)
def _nominatim(settings):
    settings.HANDWELL_GEOCODER = "nominatim"
    settings.HANDWELL_GEOCODER_OPTIONS = {"user_agent": "tests", "adapter_factory": Adapter}
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "geo"}
    }
    from django.core.cache import cache

    cache.clear()
    Adapter.answer, Adapter.asked = [], []


def found(lat: float, lng: float) -> list[dict[str, str]]:
    return [{"lat": str(lat), "lon": str(lng), "display_name": "somewhere"}]


def test_it_is_asked_last_and_once():
    Adapter.answer = found(51.5, -0.1)
    assert resolve("Leeds").label == "Leeds"
    assert Adapter.asked == []
    for _ in range(2):
        match = resolve("The Old Pump House")
    assert (match.point, match.label, match.exactness) == (Point(51.5, -0.1), "The Old Pump House", "town")
    assert len(Adapter.asked) == 1
    assert "GB" in Adapter.asked[0]


def test_what_it_does_not_know_is_remembered_too():
    for _ in range(2):
        with pytest.raises(PlaceNotFound):
            resolve("The Old Pump House")
    assert len(Adapter.asked) == 1


@pytest.mark.parametrize("trouble", [GeocoderTimedOut("slow"), ValueError("nonsense"), ConnectionError()])
def test_trouble_is_not_found_and_it_is_left_alone_for_a_while(trouble, caplog):
    Adapter.answer = trouble
    for text in ("The Old Pump House", "Another House"):
        with pytest.raises(PlaceNotFound) as caught:
            resolve(text)
        assert caught.value.kind == "unknown"
    assert len(Adapter.asked) == 1
    assert "nominatim failed" in caplog.text


def test_nonsense_coordinates_are_not_found():
    Adapter.answer = found(951.0, 0.0)
    with pytest.raises(PlaceNotFound):
        resolve("The Old Pump House")


def test_a_place_far_away_is_not_taken():
    Adapter.answer = found(48.85, 2.35)
    with pytest.raises(PlaceNotFound):
        resolve("Tour Eiffel")


def test_an_unknown_service_does_not_break_the_page(settings):
    settings.HANDWELL_GEOCODER = "no-such-service"
    with pytest.raises(PlaceNotFound):
        resolve("The Old Pump House")


def test_off_means_off(settings):
    settings.HANDWELL_GEOCODER = ""
    Adapter.answer = found(51.5, -0.1)
    with pytest.raises(PlaceNotFound):
        resolve("The Old Pump House")
    assert Adapter.asked == []
