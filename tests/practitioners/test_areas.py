"""No more of a place than its area, however it was written."""

import pytest

from practitioners.areas import area_label
from practitioners.models import Location


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("Palmers Green", "Palmers Green"),
        ("N13", "N13"),
        ("n13 4aa", "N13"),
        ("Palmers Green, N13 4AA", "Palmers Green, N13"),
        ("palmers green n134aa", "palmers green n13"),
        ("N13 6XK", "N13"),
        ("SW1A 1AA and around", "SW1A and around"),
        ("Near the A10", "Near the A10"),
    ],
)
def test_a_postcode_loses_its_second_half(written: str, published: str) -> None:
    assert area_label(written) == published


@pytest.mark.parametrize(
    ("precision", "town"), [("area", "Palmers Green N13"), ("exact", "Palmers Green N13 4AA")]
)
def test_a_town_is_cleaned_where_only_the_area_is_shown(precision: str, town: str) -> None:
    place = Location(town="Palmers Green N13 4AA", postcode="N13 4AA", precision=precision)
    place.clean()
    assert place.town == town
