from practitioners.gazetteer.bundled import bundle
from practitioners.gazetteer.counties import is_meant_by, nation_of, tidy_county
from practitioners.gazetteer.data import HERE, rows_of
from practitioners.gazetteer.distance import haversine_km
from practitioners.gazetteer.names import name_key
from practitioners.gazetteer.point import Point
from practitioners.gazetteer.postcode import areas

PALMERS_GREEN = Point(51.6179, -0.1101)


def test_the_shipped_tables_stay_small():
    assert sum(path.stat().st_size for path in HERE.glob("*.csv")) < 500_000


def test_every_area_has_a_district_and_every_district_an_area():
    with_districts = {code.rstrip("ABCDEFGHJKMNPRSTUVWXY").rstrip("0123456789") for code in bundle().outcodes}
    assert with_districts == areas() == set(bundle().areas)


def test_every_point_is_in_or_around_the_british_isles():
    everything = [*bundle().places, *bundle().outcodes.values(), *bundle().areas.values()]
    assert len(everything) > 9_000
    assert all(49 < entry.point.lat < 61 and -8.7 < entry.point.lng < 1.8 for entry in everything)


def test_districts_lie_near_their_area():
    """An outward code far from all others of its area is a slip in the source."""
    for area in ("N", "SW", "EC", "WC", "DE", "LS"):
        centre = bundle().areas[area].point
        inside = [
            e
            for code, e in bundle().outcodes.items()
            if code.rstrip("ABCDEFGHJKMNPRSTUVWXY").rstrip("0123456789") == area
        ]
        assert all(haversine_km(centre, entry.point) < 45 for entry in inside)


def test_every_place_has_a_county_we_know_and_a_unique_reference():
    assert {place.county for place in bundle().places} <= {row["county"] for row in rows_of("counties.csv")}
    references = [place.ref for place in bundle().places]
    assert len(references) == len(set(references))


def test_every_alias_means_the_place_it_names():
    names = {place.ref: place.name for place in bundle().places}
    for row in rows_of("aliases.csv"):
        assert names[row["geonameid"]] == row["name"]
        assert bundle().named(name_key(row["alias"]))


def test_nearest_agrees_with_looking_at_all():
    for place in bundle().places[::400]:
        large = [other for other in bundle().places if other.population >= 20_000]
        nearest = min(large, key=lambda other: haversine_km(place.point, other.point))
        found = bundle().nearest(place.point, 20_000)
        assert found is not None
        assert haversine_km(place.point, found.point) == haversine_km(place.point, nearest.point)


def test_nothing_is_near_paris():
    assert bundle().nearest(Point(48.85, 2.35), 0) is None


def test_names_starting_with_a_prefix():
    assert {place.name for place in bundle().starting_with("palmers g")} == {"Palmers Green"}


def test_counties_are_known_by_their_other_names():
    assert tidy_county("County of Bristol") == "Bristol"
    assert tidy_county("Atlantis") == "Atlantis"
    assert nation_of("Powys") == "Wales"
    assert is_meant_by("Hertfordshire", "herts")
    assert is_meant_by("Newport", "wales")
    assert not is_meant_by("Kent", "wales")
