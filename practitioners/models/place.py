"""Imported places and codes: what `manage.py import_places` loads, in addition to the bundled tables."""

from __future__ import annotations

from django.db import connections, models
from django.utils.translation import gettext_lazy as _


class PlaceQuerySet(models.QuerySet["Place"]):
    def coded(self, country: str, *codes: str) -> PlaceQuerySet:
        """Rows for compact codes ("N134AA", "N13"); with both halves given, at most two rows."""
        return self.filter(country=country, kind__in=Place.CODE_KINDS, key__in=codes)

    def named(self, country: str, key: str) -> PlaceQuerySet:
        """Rows with exactly this search key (see `gazetteer.names.name_key`)."""
        return self.filter(country=country, kind__in=Place.NAME_KINDS, key=key)

    def starting_with(self, country: str, prefix: str) -> PlaceQuerySet:
        """Rows whose search key starts with `prefix`, through the index on both databases.

        SQLite's LIKE cannot use an index that minds case, but compares keys byte by byte;
        PostgreSQL compares by locale, but has an index made for LIKE.
        """
        rows = self.filter(country=country, kind__in=Place.NAME_KINDS)
        if connections[self.db].vendor == "sqlite":
            return rows.filter(key__gte=prefix, key__lt=prefix + "\U0010ffff")
        return rows.filter(key__startswith=prefix)


class Place(models.Model):
    """One imported code or named place.

    A single unique index (country, kind, key, ref) serves exact codes, exact names and prefixes:
    with 1.7 million postcodes a second index would cost 100 MB and answer nothing more.
    """

    class Kind(models.TextChoices):
        POSTCODE = "postcode", _("postcode")
        OUTCODE = "outcode", _("first half of a postcode")
        AREA = "area", _("postcode area")
        TOWN = "town", _("town")
        SUBURB = "suburb", _("suburb")
        VILLAGE = "village", _("village")

    CODE_KINDS = (Kind.POSTCODE, Kind.OUTCODE, Kind.AREA)
    NAME_KINDS = (Kind.TOWN, Kind.SUBURB, Kind.VILLAGE)

    country = models.CharField(max_length=2)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    key = models.CharField(max_length=200)  # compact code, or name_key of the name
    ref = models.CharField(max_length=200, blank=True)  # tells places of one name apart; empty for codes
    name = models.CharField(max_length=200, blank=True)
    county = models.CharField(max_length=100, blank=True)
    lat = models.FloatField()
    lng = models.FloatField()
    population = models.PositiveIntegerField(default=0)
    source = models.CharField(max_length=20)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("country", "kind", "key", "ref"),
                name="place_natural_key",
                opclasses=("varchar_ops", "varchar_ops", "varchar_pattern_ops", "varchar_ops"),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.key

    @classmethod
    def natural_key_fields(cls) -> tuple[str, ...]:
        return ("country", "kind", "key", "ref")
