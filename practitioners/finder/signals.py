"""What makes the finder's rows change: publishing, the facts beside a profile, and the vocabulary."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import connection
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished

from practitioners.finder.entries import refresh, tick
from practitioners.models import (
    Concern,
    CredentialBody,
    CredentialCheck,
    Language,
    Listing,
    ModalityPage,
    PractitionerPage,
)

_waiting: ContextVar[set[int] | None] = ContextVar("finder_entries_waiting", default=None)


@contextmanager
def deferred() -> Iterator[None]:
    """Collects the profiles that change inside and rewrites their entries once, at the end: for imports.

    After an error too, unless the error undoes the changes with the transaction it passes through.
    """
    changed: set[int] = set()
    token = _waiting.set(changed)
    failed = True
    try:
        yield
        failed = False
    finally:
        _waiting.reset(token)
        if changed and not (failed and connection.in_atomic_block):
            _changed(*sorted(changed))


def _changed(*page_ids: int) -> None:
    waiting = _waiting.get()
    if waiting is None:
        refresh(page_ids)
    else:
        waiting.update(page_ids)


@receiver([page_published, page_unpublished], sender=PractitionerPage)
def profile_changed(sender: type, instance: PractitionerPage, **kwargs: Any) -> None:
    """After the points of the new text have been published: see the order in ``apps``."""
    _changed(instance.pk)


@receiver(post_delete, sender=PractitionerPage)
def profile_deleted(sender: type, instance: PractitionerPage, **kwargs: Any) -> None:
    """A deleted profile leaves a row that says so."""
    _changed(instance.pk)


@receiver([post_save, post_delete], sender=Listing)
@receiver([post_save, post_delete], sender=CredentialCheck)
def fact_changed(sender: type, instance: Listing | CredentialCheck, raw: bool = False, **kwargs: Any) -> None:
    """Consent, pause, taking clients, away, space and checks show at once."""
    if not raw:
        _changed(instance.page_id)


@receiver([post_save, post_delete], sender=Concern)
@receiver([post_save, post_delete], sender=Language)
@receiver([post_save, post_delete], sender=CredentialBody)
@receiver([page_published, page_unpublished, post_delete], sender=ModalityPage)
def vocabulary_changed(sender: type, **kwargs: Any) -> None:
    """Names, synonyms and choices are read anew by every process."""
    tick(vocabulary=True)
