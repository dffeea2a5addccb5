"""Our checks in Wagtail's checker."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext
from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem

from site_core.claims.finding import rules_in_use
from site_core.content_checks.checks import CHECKS
from site_core.content_checks.claim_rules import rule_key

#: What a mark means is decided on the server; in the browser nothing that is marked can pass.
NEVER = "handwell-never"


def _rule(key: str) -> str:
    return f"handwell-{key}"


def _marked(key: str) -> dict[str, Any]:
    return {
        "id": _rule(key),
        "impact": "moderate",
        "selector": f"[data-check-{key}]",
        "tags": ["best-practice"],
        "any": [NEVER],
        "enabled": True,
    }


class OurContentCheckerItem(ContentCheckerItem):
    """Wagtail's checks and ours."""

    axe_run_only: ClassVar[list[str]] = [
        *ContentCheckerItem.axe_run_only,
        *(_rule(check.key) for check in CHECKS),
    ]
    axe_custom_rules: ClassVar[list[dict[str, Any]]] = [
        *ContentCheckerItem.axe_custom_rules,
        *(_marked(check.key) for check in CHECKS),
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

    def get_axe_run_only(self, request: HttpRequest) -> list[str]:
        """With each rule of the claims list, as it is now."""
        return [*super().get_axe_run_only(request), *(_rule(rule_key(*each)) for each in rules_in_use())]

    def get_axe_custom_rules(self, request: HttpRequest) -> list[dict[str, Any]]:
        """A mark in the page for each."""
        return [
            *super().get_axe_custom_rules(request),
            *(_marked(rule_key(*each)) for each in sorted(rules_in_use())),
        ]

    def get_axe_messages(self, request: HttpRequest) -> dict[str, Any]:
        """The rule, and what to write instead."""
        claims = {
            _rule(rule_key(rule, suggestion)): {
                "error_name": gettext("Claim: %(rule)s") % {"rule": rule},
                "help_text": gettext("Write instead: %(suggestion)s") % {"suggestion": suggestion}
                if suggestion
                else gettext("Say it in another way"),
            }
            for rule, suggestion in rules_in_use()
        }
        return super().get_axe_messages(request) | claims


@hooks.register("construct_wagtail_userbar")
def our_checks(request: HttpRequest, items: list[Any], page: Any) -> None:
    """In the place of Wagtail's own item."""
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem) and not isinstance(item, OurContentCheckerItem):
            items[place] = OurContentCheckerItem(in_editor=item.in_editor)
