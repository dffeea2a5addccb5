"""Doing what a plan says: all of it or nothing, whatever happens meanwhile."""

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from practitioners.importing.bulk import make_profiles
from practitioners.importing.plan import NEW, UPDATE, Plan, Planned, make_plan
from practitioners.joining.new_profile import NoFinderError
from practitioners.models import FinderPage, Listing, Origin

Progress = Callable[[int], None]


class BadLinesError(Exception):
    """Lines that cannot be used, so nothing was imported. ``plan`` names them."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(f"{len(plan.bad)} bad lines")
        self.plan = plan


def import_file(
    content: bytes,
    *,
    source: str,
    skip_bad: bool = False,
    reading: Progress = lambda count: None,
    writing: Progress = lambda count: None,
) -> Plan:
    """Imports a file in one transaction. Nobody in it is shown to visitors by that.

    ``source`` is told to each person who is asked whether they want to be listed. Raises ``BadLinesError``
    unless ``skip_bad``, ``UnreadableFileError`` or ``NoFinderError``; then nothing has changed.
    """
    with transaction.atomic():
        finder = FinderPage.objects.first()
        if finder is None:
            raise NoFinderError
        # Two imports at once would give two people the same place in the tree, and both would be undone.
        Page.objects.select_for_update().get(pk=finder.pk)
        plan = make_plan(content, reading)
        if plan.bad and not skip_bad:
            raise BadLinesError(plan)
        for row in plan.rows:
            if row.action == UPDATE:
                _update(row, source)
        make_profiles([row for row in plan.rows if row.action == NEW], finder, plan.words, source, writing)
    return plan


def _update(row: Planned, source: str) -> None:
    page = row.page
    if page is None:
        return
    if page.live:
        # Published, but agreed to by nobody: what visitors may once see waits for a person to read it.
        page.save_revision(clean=False)
    else:
        page.save()
        if page.latest_revision_id:
            page.save_revision(clean=False)
    if "email" in row.values:
        Listing.objects.filter(page=page.pk).update(contact_email=row.values["email"])
    changed = {"imported_at": timezone.now()} | ({"source": source} if source else {})
    Origin.objects.filter(page=page.pk).update(**changed)
