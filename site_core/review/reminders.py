"""Mails to reviewers 60 and 30 days before a page is due, and on the day."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Permission
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext

from site_core.mail.outbox import queue
from site_core.models import OutgoingMail, ReviewedPage, User

#: Days before the day a page is due; the nearest one that has come is told, once for each review.
STEPS = (0, 30, 60)


def remind_reviewers(today: datetime.date, dry_run: bool = False) -> str:
    """Tells whoever checked a page that it is due again; what was done, in words."""
    told = 0
    for page in due_soon(today):
        with transaction.atomic():
            told += _tell(page, today, dry_run=dry_run)
    return f"{told} reviewers told of pages that are due"


def due_soon(today: datetime.date) -> Iterator[Any]:
    """Published pages of every type that are due within 60 days, or late."""
    limit = today + datetime.timedelta(days=max(STEPS))
    kinds: list[Any] = [model for model in apps.get_models() if issubclass(model, ReviewedPage)]
    for model in kinds:
        pages = model.objects.filter(live=True, alias_of=None, next_review__lte=limit)
        yield from pages.select_related("reviewer__account").order_by("next_review", "pk")


def reviewers_of(page: Any) -> list[str]:
    """The address of the named reviewer, else of everybody who may mark a page as reviewed."""
    account = page.reviewer.account if page.reviewer else None
    if account is not None and account.is_active:
        return [account.email]
    may = Permission.objects.filter(content_type__app_label="site_core", codename="mark_reviewed")
    holders = User.objects.filter(Q(groups__permissions__in=may) | Q(user_permissions__in=may))
    return list(holders.filter(is_active=True).order_by("email").values_list("email", flat=True).distinct())


def _tell(page: Any, today: datetime.date, *, dry_run: bool) -> int:
    days = (page.next_review - today).days
    step = next(step for step in STEPS if days <= step)
    told = 0
    for address in reviewers_of(page):
        once = f"review:{page.pk}:{page.next_review}:{step}:{address}"[:200]
        if dry_run:
            told += not OutgoingMail.objects.filter(once=once).exists()
            continue
        context = {
            "title": page.title,
            "due": date_format(page.next_review, "j F Y"),
            "is_late": days < 0,
            "button_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
            "button_label": gettext("Open the page"),
        }
        told += queue("review_due", address, context, once=once) is not None
    return told
