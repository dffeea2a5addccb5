"""Putting the harmless part of a draft into the published text, and nothing else of it."""

from collections.abc import Collection
from typing import Any

from django.db.models import ManyToManyField
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.log_actions import log

from practitioners.models import PractitionerPage
from practitioners.selfservice.content import rows
from site_core.models import User


def publish(live: PractitionerPage, draft: PractitionerPage, names: Collection[str], user: User) -> None:
    """Publishes some fields of a draft as a revision of its own, with an entry in the page's log.

    ``live`` is the published row. A review in progress goes on: what it looks at has not changed.
    """
    # What it takes the place of, for a moderator who brings it back.
    before = live.live_revision_id or _first_revision(live)
    copy(draft, live, names)
    revision = live.save_revision(user=user, clean=False)
    action = PublishPageRevisionAction(revision, user=user, changed=True, log_action=False)
    # Publishing ends a review in progress, unless there is none to be found.
    action.object._current_workflow_states = []
    action.execute(skip_permission_checks=True)
    log(
        instance=live,
        action="practitioners.at_once",
        user=user,
        revision=revision,
        content_changed=True,
        data={"fields": sorted(names), "instead_of": before},
    )


def _first_revision(live: PractitionerPage) -> int:
    """Of a profile that an import has published without one: there would be nothing to go back to."""
    revision = live.save_revision(changed=False, clean=False)
    log(instance=live, action="wagtail.edit", revision=revision, content_changed=True)
    return int(revision.pk)


def adopt_published_rows(draft: PractitionerPage, names: Collection[str]) -> None:
    """Gives the draft the published rows, with their keys, in place of those just published from it."""
    live = PractitionerPage.objects.get(pk=draft.pk)
    for relation in ("prices",):
        if relation in names:
            setattr(draft, relation, [_twin(row) for row in rows(live, relation)])


def copy(draft: PractitionerPage, live: PractitionerPage, names: Collection[str]) -> None:
    """Puts some fields of one state of a profile into another, in memory; of rows by their key."""
    inner: dict[str, list[str]] = {}
    for name in names:
        relation, _dot, field = name.partition(".")
        if field:
            inner.setdefault(relation, []).append(field)
        elif name == "prices":
            live.prices = [_twin(row) for row in rows(draft, name)]
        elif isinstance(live._meta.get_field(name), ManyToManyField):
            setattr(live, name, list(getattr(draft, name).all()))
        else:
            setattr(live, name, getattr(draft, name))
    for relation, fields in inner.items():
        drafted = {row.pk: row for row in rows(draft, relation) if row.pk}
        published = rows(live, relation)
        for row in published:
            if row.pk in drafted:
                for field in fields:
                    setattr(row, field, getattr(drafted[row.pk], field))
        setattr(live, relation, published)


def _twin(row: Any) -> Any:
    fields = row._meta.concrete_fields
    return type(row)(
        **{field.attname: field.value_from_object(row) for field in fields if field.name != "page"}
    )
