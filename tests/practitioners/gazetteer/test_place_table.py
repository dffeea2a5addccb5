import pytest
from django.db import connection

from practitioners.gazetteer.names import name_key
from practitioners.models.place import Place

pytestmark = pytest.mark.django_db


@pytest.fixture
def _rows():
    rows = [
        Place(country="GB", kind="postcode", key=f"N{n}4AA", lat=51.6, lng=-0.1, source="test")
        for n in range(3000)
    ]
    names = ["Newport", "Newport Pagnell", "New Port", "Newton", "Norwich", "Ynys Môn"]
    rows += [
        Place(
            country="GB", kind="town", key=name_key(name), name=name, ref=name, lat=51, lng=0, source="test"
        )
        for name in names
    ]
    Place.objects.bulk_create(rows)


@pytest.mark.usefixtures("_rows")
def test_a_prefix_minds_spaces_and_nothing_else():
    found = Place.objects.starting_with("GB", "newp").values_list("name", flat=True)
    assert set(found) == {"Newport", "Newport Pagnell"}
    assert not Place.objects.starting_with("FR", "newp").exists()
    assert not Place.objects.starting_with("GB", "n_w").exists()


@pytest.mark.usefixtures("_rows")
@pytest.mark.parametrize(
    "rows",
    [
        lambda: Place.objects.coded("GB", "N134AA", "N13"),
        lambda: Place.objects.named("GB", "newport"),
        lambda: Place.objects.starting_with("GB", "newp"),
    ],
)
def test_every_look_up_goes_through_the_index(rows):
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    assert "place_natural_key" in rows().explain()
