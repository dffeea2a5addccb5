"""What is flagged on a page, at the top of its form."""

from typing import Any

from wagtail.admin.panels import Panel


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
                "open_flags": [each for each in flags if each.allowed is None],
                "let_stand": sum(each.allowed is not None for each in flags),
            }
