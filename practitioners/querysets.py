"""The questions the site asks about profiles. Who is "listed" is decided here and nowhere else."""

from typing import TYPE_CHECKING

from django.db.models import (
    Exists,
    F,
    FilteredRelation,
    OuterRef,
    Prefetch,
    Q,
)
from wagtail.models import PageQuerySet

from site_core.models import Contributor

if TYPE_CHECKING:
    from practitioners.models import Concern, ModalityPage
    from site_core.models import User


def listed_q() -> Q:
    """Published, agreed to by the person, and not paused."""
    return Q(live=True, listing__consent_at__isnull=False, listing__paused_at__isnull=True)


class ModalityQuerySet(PageQuerySet):
    """Verbs for techniques."""

    def for_reading(self) -> "ModalityQuerySet":
        """With those who wrote and reviewed the page."""
        return self.select_related("author", "reviewer")


class PractitionerQuerySet(PageQuerySet):
    """Verbs for profiles."""

    def listed(self) -> "PractitionerQuerySet":
        """Those whom visitors may see."""
        return self.filter(listed_q())

    def offering(self, modality: "ModalityPage | int") -> "PractitionerQuerySet":
        """Those who use a technique."""
        return self.filter(techniques__modality=modality).distinct()

    def helping_with(self, concern: "Concern | int") -> "PractitionerQuerySet":
        """Those to whom people come for a concern."""
        return self.filter(concerns=concern).distinct()

    def owned_by(self, user: "User") -> "PractitionerQuerySet":
        """Those that a person may edit."""
        return self.filter(listing__owner=user)

    def for_reading(self) -> "PractitionerQuerySet":
        """With what decides who may see the page and what few profiles have, in the one query for it.

        ``is_contributor``: has written here; ``base_lat`` and ``base_lng``: the published point that home
        visits start from.
        """
        base = FilteredRelation("points", condition=Q(points__location__isnull=True))
        return self.select_related("listing", "photo").annotate(
            base=base,
            base_lat=F("base__lat"),
            base_lng=F("base__lng"),
            is_contributor=Exists(Contributor.objects.filter(profile=OuterRef("pk"))),
        )

    def for_cards(self) -> "PractitionerQuerySet":
        """With everything a result card shows, in a fixed number of queries."""
        from practitioners.models import CredentialCheck, Location, PractitionerTechnique

        return self.select_related("listing", "photo").prefetch_related(
            "photo__renditions",
            Prefetch("techniques", PractitionerTechnique.objects.select_related("modality")),
            Prefetch("locations", Location.objects.select_related("point")),
            "prices",
            Prefetch("credential_checks", CredentialCheck.objects.valid().stated().select_related("body")),
        )
