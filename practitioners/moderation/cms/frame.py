"""What the screens of moderators have in common."""

from typing import Any

from practitioners.joining.cms.frame import StaffView
from practitioners.moderation.rights import may_moderate


class ModeratorView(StaffView):
    """A screen for those who check profiles."""

    header_icon = "clipboard-list"

    def allows(self, user: Any) -> bool:
        """Only them."""
        return may_moderate(user)
