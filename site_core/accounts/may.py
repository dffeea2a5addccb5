"""What the groups of a new site may do, given by migrations."""

from collections.abc import Mapping, Sequence
from typing import Any

#: Group, then app and model, then "view", "add", "change", "delete".
May = Mapping[str, Mapping[tuple[str, str], Sequence[str]]]


def give(apps: Any, may: May) -> None:
    """Lets groups do what is listed. ``apps`` is the registry that a migration is handed.

    Django makes permissions after the last migration of all; those needed here are made now.
    """
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    for group in apps.get_model("auth", "Group").objects.filter(name__in=may):
        for (app, model), actions in may[group.name].items():
            kind, _made = ContentType.objects.get_or_create(app_label=app, model=model)
            name = apps.get_model(app, model)._meta.verbose_name
            for action in actions:
                permission, _made = Permission.objects.get_or_create(
                    content_type=kind,
                    codename=f"{action}_{model}",
                    defaults={"name": f"Can {action} {name}"},
                )
                group.permissions.add(permission)
