"""Our checks in Wagtail's checker."""

from typing import Any, ClassVar

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem

from site_core.content_checks.checks import CHECKS

#: What a mark means is decided on the server; in the browser nothing that is marked can pass.
NEVER = "handwell-never"


def _rule(key: str) -> str:
    return f"handwell-{key}"


class OurContentCheckerItem(ContentCheckerItem):
    """Wagtail's checks and ours."""

    axe_run_only: ClassVar[list[str]] = [
        *ContentCheckerItem.axe_run_only,
        *(_rule(check.key) for check in CHECKS),
    ]
    axe_custom_rules: ClassVar[list[dict[str, Any]]] = [
        *ContentCheckerItem.axe_custom_rules,
        *(
            {
                "id": _rule(check.key),
                "impact": "moderate",
                "selector": f"[data-check-{check.key}]",
                "tags": ["best-practice"],
                "any": [NEVER],
                "enabled": True,
            }
            for check in CHECKS
        ),
    ]
    axe_custom_checks: ClassVar[list[dict[str, Any]]] = [
        *ContentCheckerItem.axe_custom_checks,
        {
            "id": NEVER,
            "evaluate": "matches-definition-evaluate",
            "options": {"matcher": {"nodeName": "handwell-never"}},
        },
    ]
    axe_messages: ClassVar[dict[str, Any]] = {
        **ContentCheckerItem.axe_messages,
        **{_rule(check.key): {"error_name": check.name, "help_text": check.remedy} for check in CHECKS},
    }


@hooks.register("construct_wagtail_userbar")
def our_checks(request: HttpRequest, items: list[Any], page: Any) -> None:
    """In the place of Wagtail's own item."""
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem) and not isinstance(item, OurContentCheckerItem):
            items[place] = OurContentCheckerItem(in_editor=item.in_editor)
