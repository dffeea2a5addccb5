"""What is flagged on a page, at the top of its form."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from wagtail.admin.panels import Panel

if TYPE_CHECKING:
    from site_core.claims.pages import PageFlag


class ClaimsPanel(Panel):
    """Shown while something is flagged that nobody has let stand."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "site_core/claims/panel.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """The flags of the text in the form, and the page that has an address already."""
            # The models of the pages are made with this panel, so they are not there yet when it is read.
            from site_core.claims.pages import flags_on

            context = super().get_context_data(parent_context)
            flags = flags_on(self.instance)
            return context | {
                "page": self.instance,
                "broken_rules": by_rule(each for each in flags if each.allowed is None),
                "let_stand": sum(each.allowed is not None for each in flags),
            }


def by_rule(flags: Iterable["PageFlag"]) -> list[tuple[str, str, list[str]]]:
    """Each rule once, with what to write instead and the words that break it: a text breaks one often."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for each in flags:
        words = found.setdefault((each.flag.rule, each.flag.suggestion), {})
        words.setdefault(each.flag.text.lower())
    return [(rule, suggestion, list(words)) for (rule, suggestion), words in found.items()]
