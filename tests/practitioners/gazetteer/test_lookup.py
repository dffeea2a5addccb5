import time
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from practitioners.gazetteer.bundled import bundle
from practitioners.gazetteer.distance import haversine_km
from practitioners.gazetteer.lookup import nearest_town, resolve, suggest
from practitioners.gazetteer.match import Match, PlaceNotFound
from practitioners.gazetteer.point import Point
from practitioners.gazetteer.postcode import areas
from practitioners.models.place import Place

pytestmark = pytest.mark.django_db

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=120)


def failure(text: str, **more) -> PlaceNotFound:
    with pytest.raises(PlaceNotFound) as caught:
        resolve(text, **more)
    return caught.value


def place(**fields) -> Place:
    defaults = {"country": "GB", "kind": "village", "lat": 51.5, "lng": -0.1, "source": "test"}
    return Place.objects.create(**defaults | fields)


def test_every_postcode_area_resolves():
    for area in sorted(areas()):
        for typed in (area, f"{area}1 1AA", f"{area.lower()}99"):
            match = resolve(typed)
            assert haversine_km(match.point, bundle().areas[area].point) < 200, typed


def test_a_code_we_know_only_in_part_says_so():
    match = resolve("SW1A 1AA")
    assert (match.exactness, match.key) == ("outcode", "SW1A")
    assert str(match.note) == "We do not have SW1A 1AA, so distances are from the middle of SW1A."
    assert resolve("SW1A").note == ""


def test_a_district_nobody_has_heard_of_falls_back_to_its_area():
    match = resolve("N99 9ZZ")
    assert (match.exactness, match.label) == ("area", "North London (N postcodes)")
    assert "N99 9ZZ" in str(match.note)


def test_an_imported_code_is_exact():
    place(kind="postcode", key="SW1A1AA", lat=51.501, lng=-0.1416)
    match = resolve("sw1a1aa")
    assert match == Match(Point(51.501, -0.1416), "SW1A 1AA", "postcode", "SW1A 1AA")


def test_an_imported_district_replaces_the_bundled_point_and_keeps_its_name():
    place(kind="outcode", key="N13", name="Bowes Park", lat=51.62, lng=-0.1)
    match = resolve("N13 4AA")
    assert (match.point, match.label) == (Point(51.62, -0.1), "N13 (Palmers Green)")


def test_an_imported_village_is_found():
    assert failure("Nether Wallop Magna").kind == "unknown"
    place(key="nether wallop magna", name="Nether Wallop Magna", county="Hampshire", ref="x")
    assert resolve("nether-wallop magna").label == "Nether Wallop Magna, Hampshire"


def test_an_imported_row_for_a_bundled_place_is_the_same_place():
    at = resolve("Palmers Green").point
    place(key="palmers green", name="Palmers Green", county="London", ref="p", lat=at.lat + 0.01, lng=at.lng)
    assert resolve("Palmers Green").key == "2640667"


def test_a_hamlet_does_not_make_a_city_ambiguous():
    place(key="leeds", name="Leeds", county="Kent", ref="leeds~kent", lat=51.25, lng=0.61)
    assert resolve("Leeds").label == "Leeds"
    assert resolve("Leeds, Kent").point == Point(51.25, 0.61)


def test_which_newport():
    error = failure("newport")
    assert error.kind == "ambiguous"
    assert str(error.message) == "Which Newport do you mean?"
    assert [option.label for option in error.options][:3] == [
        "Newport, Wales", "Newport, Isle of Wight", "Newport, Shropshire",
    ]  # fmt: skip
    assert all(option.near for option in error.options[:3])


def test_every_option_can_be_chosen_and_typed():
    for option in failure("Newport").options:
        chosen = resolve("Newport", choice=option.key)
        assert (chosen.point, chosen.key) == (option.point, option.key)
        assert resolve(option.label).point == option.point


def test_a_choice_that_belongs_to_another_name_is_ignored():
    assert failure("Newport", choice=resolve("Leeds").key).kind == "ambiguous"
    assert failure("Newport", choice="'; drop table").kind == "ambiguous"


def test_a_name_in_a_county_without_it_asks_instead_of_guessing():
    assert "Newport, Shropshire" in [option.label for option in failure("Newport, Kent").options]


def test_a_county_is_too_large_to_be_a_place():
    error = failure("kent")
    assert (error.kind, str(error.message)) == ("ambiguous", "Kent is large. Which place there do you mean?")
    maidstone = next(option for option in error.options if option.name == "Maidstone")
    assert resolve("kent", choice=maidstone.key).point == maidstone.point


def test_errors_help():
    assert str(failure("").message) == "Enter a postcode or town, like LS1 4AP or Leeds"
    unknown = failure("leds")
    assert "“leds”" in str(unknown.message)
    assert unknown.suggestions[0].label == "Leeds, West Yorkshire"
    dublin = failure("Dublin")
    assert dublin.kind == "outside"
    assert "Dublin, Ireland" in str(dublin.message)
    assert dublin.suggestions
    assert "only used to address post" in str(failure("GIR 0AA").message)


def test_a_position_is_kept_to_about_a_kilometre():
    match = resolve("51.617912,-0.110134")
    assert (match.point, match.exactness, match.key) == (Point(51.62, -0.11), "pinned", "51.62,-0.11")
    assert match.label == "your location near Palmers Green"
    assert failure("48.8566,2.3522").kind == "outside"


def test_another_country_has_its_own_codes_and_names():
    place(country="FR", kind="postcode", key="75001", name="Paris", lat=48.86, lng=2.34)
    place(country="FR", kind="town", key="paris", name="Paris", county="", ref="2988507", lat=48.85, lng=2.35)
    assert resolve("75001", country="FR").label == "75001 (Paris)"
    assert resolve("Paris", country="FR").point == Point(48.85, 2.35)
    assert failure("N13", country="FR").kind == "unknown"
    assert failure("75001").kind == "outside"


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANYTHING, ANYTHING | st.none())
def test_any_text_gives_a_match_or_the_one_error(text, choice):
    try:
        outcome = resolve(text, choice=choice)
    except PlaceNotFound as error:
        outcome = error
    if isinstance(outcome, Match):
        assert outcome.label
        assert resolve(text, choice=choice) == outcome
    else:
        assert str(outcome.message)
        assert outcome.kind in {"empty", "unknown", "ambiguous", "outside"}
        assert bool(outcome.options) == (outcome.kind == "ambiguous")
    suggest(text)


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "\x00" * 50, "\ud800x", "😀" * 5_000, "on " * 30_000, "%_\\'\"", "(" * 500]
)
def test_hostile_text_is_cheap(text):
    started = time.perf_counter()
    failure(text)
    suggest(text)
    assert time.perf_counter() - started < 0.25  # a few ms on an idle machine


@pytest.mark.parametrize("text", ["N13", "SW1A 1AA", "Leeds", "Newport, Isle of Wight", "zzzz", "Dublin"])
def test_the_number_of_queries_is_bounded(text, django_assert_max_num_queries):
    with django_assert_max_num_queries(2), suppress(PlaceNotFound):
        resolve(text)


def test_suggestions_while_typing():
    assert suggest("palmers g")[0].label == "Palmers Green, London"
    assert suggest("bath")[0].name == "Bath"
    assert [option.name for option in suggest("new")][:2] == ["Newcastle upon Tyne", "Newport"]
    assert "Leeds" in [option.name for option in suggest("leds")]
    assert len(suggest("s", limit=3)) == 3
    assert suggest("") == suggest("zzzz") == suggest("a", limit=0) == []


@pytest.mark.parametrize("text", ["newcastle", "leds", "Camden", "stratfrd", "kingston"])
def test_nothing_is_suggested_twice(text):
    found = suggest(text, limit=20)
    assert len({option.key for option in found}) == len(found)


def test_suggestions_for_the_start_of_a_postcode():
    options = suggest("n1")
    assert [option.key for option in options[:3]] == ["N1", "N10", "N11"]
    for option in options:
        assert resolve(option.label).key == option.key
    assert suggest("n1", limit=0) == suggest("9") == []


def test_suggestions_include_imported_names():
    place(key="zennor churchtown", name="Zennor Churchtown", county="Cornwall", ref="z")
    assert [option.label for option in suggest("zennor ch")] == ["Zennor Churchtown, Cornwall"]
    assert failure("zennor churchtwn").suggestions[0].name == "Zennor Churchtown"


def test_the_nearest_town():
    assert nearest_town(Point(51.6179, -0.1101)) == "Palmers Green"
    assert nearest_town(Point(48.85, 2.35)) == ""
