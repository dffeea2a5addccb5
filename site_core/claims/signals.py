"""What follows from an edited list, and from a page being sent for review, published or taken down."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, WorkflowState
from wagtail.signals import page_published, page_unpublished, workflow_submitted

from site_core.claims.finding import phrases
from site_core.claims.pages import flags_on
from site_core.claims.record import log_flags, note_flags, note_story
from site_core.models import CaseStudy, ClaimFlag, ClaimPhrase


@receiver([post_save, post_delete], sender=ClaimPhrase)
def forget_phrases(sender: type, **kwargs: Any) -> None:
    """The compiled list is out of date; other processes notice within seconds."""
    phrases.forget()


@receiver(page_published)
def note_claims(sender: type, instance: Page, **kwargs: Any) -> None:
    """What is public now is what the report speaks of."""
    note_flags(instance)


@receiver(post_save, sender=CaseStudy)
def note_claims_of_stories(sender: type, instance: CaseStudy, raw: bool = False, **kwargs: Any) -> None:
    """A story is written in one place and read on several pages."""
    if not raw:
        note_story(instance)


@receiver(page_unpublished)
def forget_claims(sender: type, instance: Page, **kwargs: Any) -> None:
    """What is not public claims nothing."""
    ClaimFlag.objects.filter(page_id=instance.pk).delete()


@receiver(workflow_submitted)
def log_claims(sender: type, instance: WorkflowState, user: Any, **kwargs: Any) -> None:
    """What was flagged when a text was sent for review stays in its history, whatever becomes of it."""
    page = instance.content_object
    if isinstance(page, Page):
        draft = page.specific.get_latest_revision_as_object()
        log_flags(draft, flags_on(draft), user=user)
