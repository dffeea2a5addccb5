"""Everything a profile shows, in a fixed number of queries."""

from django.db.models import Prefetch, prefetch_related_objects

from practitioners.models import Credential, Location, PractitionerPage, PractitionerTechnique


def load(page: PractitionerPage) -> PractitionerPage:
    """Fetches what belongs to a published profile; a draft being previewed carries its own rows already."""
    if page.pk and not getattr(page, "_cluster_related_objects", None):
        prefetch_related_objects(
            [page],
            Prefetch("techniques", PractitionerTechnique.objects.select_related("modality")),
            Prefetch("locations", Location.objects.select_related("point")),
            Prefetch("credentials", Credential.objects.select_related("body")),
            "credential_checks",
            "prices",
            "concerns",
            "languages",
            "points",
        )
    return page
