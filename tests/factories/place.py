"""Rows of an imported gazetteer."""

import factory
from factory.django import DjangoModelFactory

from practitioners.gazetteer.names import name_key
from practitioners.models import Place


class PlaceFactory(DjangoModelFactory):
    """A town near the middle of England."""

    class Meta:
        model = Place

    country = "GB"
    kind = Place.Kind.TOWN
    name = factory.Sequence(lambda n: f"Exampleton {n}")
    key = factory.LazyAttribute(lambda place: name_key(place.name))
    ref = factory.Sequence(str)
    lat = 52.6
    lng = -1.5
    source = "test"
