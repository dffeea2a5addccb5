"""Takes a story off the site, everywhere and at once."""

import datetime

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone
from wagtail.models import ReferenceIndex

from site_core.claims.record import forget_story
from site_core.models import CaseStudy, CustomImage

#: Sent inside the transaction, for pages that are nothing without the story. Provides: instance, user.
case_withdrawn = Signal()


@transaction.atomic
def withdraw(case: CaseStudy, *, user: object = None, today: datetime.date | None = None) -> None:
    """Empties the story, removes its picture with every copy, and says so to the pages that show it.

    The record of the consent and the day it was withdrawn stay: they are the proof of both.
    """
    case = CaseStudy.objects.select_for_update().get(pk=case.pk)
    forget_story(case)
    picture = case.image
    case.problem = case.assessment = case.treatment = case.outcome = ""
    case.image = None
    case.withdrawn_on = case.withdrawn_on or today or timezone.localdate()
    case.save()
    if picture is not None:
        _remove(picture)
    case_withdrawn.send(sender=CaseStudy, instance=case, user=user)


def _remove(picture: CustomImage) -> None:
    """The copies always; the picture itself unless another page shows it for a reason of its own."""
    for rendition in picture.renditions.all():
        rendition.delete()
    if not ReferenceIndex.get_references_to(picture).exists():
        picture.delete()
