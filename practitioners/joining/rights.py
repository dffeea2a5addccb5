"""Which of the staff may do what with joining: it follows from what they may do below the finder."""

from typing import Any

from practitioners.models import FinderPage


def _rights(user: Any) -> Any:
    finder = FinderPage.objects.first()
    if finder is None or not user.is_authenticated or not user.has_perm("wagtailadmin.access_admin"):
        return None
    return finder.permissions_for_user(user)


def may_invite(user: Any) -> bool:
    """Whoever may write profiles may ask people to look after theirs."""
    rights = _rights(user)
    return rights is not None and rights.can_add_subpage()


def may_decide(user: Any) -> bool:
    """Whoever may publish profiles decides whose they are, and imports them."""
    rights = _rights(user)
    return rights is not None and rights.can_publish_subpage()
