"""All rows of the database, in a form in which two copies can be compared."""

import json
from collections import Counter
from collections.abc import Collection
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q

#: What chance fills, and what a clock does: not the same in two runs of the same thing.
BY_CHANCE = {
    "file", "file_hash", "session_key", "session_data", "digest", "uuid", "translation_key", "secret",
    "password", "path", "hash", "token", "key", "body", "object_hash", "last_login", "once", "url_path",
    "slug", "reference", "epoch",
}  # fmt: skip
#: Not anybody's content: who is signed in, and what the index of references knows again.
NOT_COMPARED = {
    "sessions.Session", "usersessions.UserSession", "wagtailcore.ReferenceIndex", "wagtailsearch.IndexEntry",
    "modelsearch.IndexEntry", "contenttypes.ContentType", "auth.Permission", "practitioners.Place",
}  # fmt: skip

Snapshot = Counter[tuple[str, str]]


def models() -> list[type[Model]]:
    """The models whose rows are compared."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy and model._meta.label not in NOT_COMPARED
    ]


def numbers() -> dict[str, set[Any]]:
    """The rows there are, by model."""
    return {model._meta.label: set(model._base_manager.values_list("pk", flat=True)) for model in models()}


def snapshot(known: dict[str, set[Any]]) -> Snapshot:
    """Every row with its values; rows that are not ``known`` without a number, which differs each time."""
    rows: Snapshot = Counter()
    for model in models():
        label = model._meta.label
        targets = {
            each.attname: each.related_model._meta.label
            for each in model._meta.concrete_fields
            if each.is_relation and each.related_model
        }
        for values in model._base_manager.values(*(each.attname for each in model._meta.concrete_fields)):
            kept = {}
            for name, value in values.items():
                if name in BY_CHANCE:
                    continue
                target = targets.get(name) or (label if name == model._meta.pk.attname else None)
                is_new = target in known and value is not None and value not in known[target]
                kept[name] = "a new row" if is_new else _plain(name, value)
            rows[label, repr(sorted(kept.items()))] += 1
    return rows


def _plain(name: str, value: Any) -> Any:
    """The content of a revision without the numbers of rows."""
    if name in ("content", "data") and isinstance(value, dict):
        return json.dumps(_without_numbers(value), sort_keys=True, default=str)
    return value


def _without_numbers(value: Any) -> Any:
    if isinstance(value, dict):
        hidden = {
            "pk",
            "id",
            "task_state_id",
            "photo",
            "latest_revision",
            "live_revision",
            "translation_key",
            *BY_CHANCE,
        }
        return {name: _without_numbers(inner) for name, inner in value.items() if name not in hidden}
    if isinstance(value, list):
        return [_without_numbers(inner) for inner in value]
    return value


def rows_of(pages: Collection[int], users: Collection[int], model: type[Model]) -> Counter[str]:
    """What belongs to somebody in one table: rows that name their profiles or accounts, and revisions."""
    mine = Q(pk__in=())
    for each in model._meta.concrete_fields:
        related = each.related_model._meta.label if each.is_relation and each.related_model else ""
        if related in ("practitioners.PractitionerPage", "wagtailcore.Page"):
            mine |= Q(**{f"{each.attname}__in": pages})
        elif related == "site_core.User":
            mine |= Q(**{f"{each.attname}__in": users})
    if model._meta.label == "wagtailcore.Page":
        mine |= Q(pk__in=pages)
    elif model._meta.label == "site_core.User":
        mine |= Q(pk__in=users)
    elif model._meta.label == "wagtailcore.Revision":
        kind = ContentType.objects.get(app_label="practitioners", model="practitionerpage")
        mine |= Q(object_id__in=[str(page) for page in pages], content_type=kind)
    return Counter(repr(sorted(values.items())) for values in model._base_manager.filter(mine).values())
