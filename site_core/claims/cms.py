"""The claims guard in the CMS: its list, its report, and its lines in the history of a page."""

from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.snippets.models import register_snippet

from site_core.claims.page_view import page_claims
from site_core.claims.report import ClaimsReport
from site_core.models import ClaimPhrase
from site_core.snippets import SnippetViewSet


class ClaimPhraseViewSet(SnippetViewSet):
    """The words to look for."""

    model = ClaimPhrase
    icon = "warning"
    menu_label = _("Claim phrases")
    add_to_settings_menu = True
    list_display = [
        "phrase",
        Column("rule", label=_("Rule")),
        Column("suggestion", label=_("Write instead")),
        BooleanColumn("active", label=_("In use")),
    ]
    list_filter = ["active", "rule"]
    search_fields = ["phrase", "rule", "suggestion"]
    search_backend_name = None
    list_per_page = 100


register_snippet(ClaimPhraseViewSet)


class ClaimsMenuItem(MenuItem):
    """For those who may see the list of phrases."""

    def is_shown(self, request: Any) -> bool:
        """As the report itself decides it."""
        return any(request.user.has_perm(f"site_core.{action}_claimphrase") for action in ("view", "change"))


@hooks.register("register_reports_menu_item")
def claims_menu_item() -> MenuItem:
    """Under Reports."""
    return ClaimsMenuItem(_("Claims"), reverse("claims_report"), icon_name="warning", order=750)


@hooks.register("register_admin_urls")
def claims_urls() -> list[URLPattern]:
    """The report and its results, and the claims of one page."""
    return [
        path("pages/<int:page_id>/claims/", page_claims, name="page_claims"),
        path("reports/claims/", ClaimsReport.as_view(), name="claims_report"),
        path(
            "reports/claims/results/",
            ClaimsReport.as_view(results_only=True),
            name="claims_report_results",
        ),
    ]


@hooks.register("register_log_actions")
def claims_log_actions(actions: LogActionRegistry) -> None:
    """What the history of a page says of flags."""

    @actions.register_action("handwell.claims.flagged")
    class FlaggedFormatter(LogFormatter):
        label = _("Claims flagged")

        def format_message(self, log_entry: Any) -> str:
            """Which words."""
            words = "; ".join(log_entry.data.get("words", []))
            return gettext("Claims flagged: %(words)s") % {"words": words}

    @actions.register_action("handwell.claims.allowed")
    class AllowedFormatter(LogFormatter):
        label = _("Claim let stand")

        def format_message(self, log_entry: Any) -> str:
            """Which words, and why."""
            return gettext("“%(words)s” is fine as it is: %(reason)s") % {
                "words": log_entry.data.get("words", ""),
                "reason": log_entry.data.get("reason", ""),
            }
