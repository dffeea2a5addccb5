"""Who checks profiles: the groups of the profile check, and superusers."""

from typing import Any

from django.db.models import QuerySet

from practitioners.models import ProfileCheckTask
from site_core.models import User


def moderators() -> QuerySet[User]:
    """Those in a group that checks profiles: to whom what waits is told."""
    groups = ProfileCheckTask.objects.filter(active=True).values("groups")
    return User.objects.filter(is_active=True, groups__in=groups).distinct()


def may_moderate(user: Any) -> bool:
    """Whether somebody is in a group that checks profiles. One query for each person object."""
    if not user.is_active:
        return False
    if user.is_superuser:
        return True
    if not hasattr(user, "_may_moderate"):
        user._may_moderate = ProfileCheckTask.objects.filter(
            active=True, groups__in=user.groups.all()
        ).exists()
    return bool(user._may_moderate)
