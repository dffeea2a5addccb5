"""Who checks profiles: the groups of the profile check, and superusers."""

from typing import Any

from practitioners.models import ProfileCheckTask


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
