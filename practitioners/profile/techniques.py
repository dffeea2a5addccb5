"""The techniques on a profile: a link each, with the years of practice."""

import datetime
from dataclasses import dataclass

from django.utils.translation import ngettext

from practitioners.models import PractitionerPage


@dataclass(frozen=True, slots=True)
class TechniqueView:
    """The inputs of one chip; ``url`` is empty for a technique that has no public page."""

    title: str
    url: str
    detail: str


def technique_views(page: PractitionerPage, *, today: datetime.date) -> list[TechniqueView]:
    """In the practitioner's own order. The first year of practice says nothing yet."""
    views = []
    for technique in page.techniques.all():
        years = technique.years(today)
        detail = ngettext("%(years)s year", "%(years)s years", years) % {"years": years} if years else ""
        modality = technique.modality
        views.append(TechniqueView(modality.title, (modality.url or "") if modality.live else "", detail))
    return views
