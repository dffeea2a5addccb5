"""The list at the top of the form: what is still missing, and the way to each part."""

from typing import Any

from wagtail.admin.panels import Panel

from blog.publishing.missing import missing_parts


class MissingPartsPanel(Panel):
    """Shown while something is missing."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "blog/publishing/missing_panel.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """The parts, each with the name of its field."""
            context = super().get_context_data(parent_context)
            return context | {"missing": missing_parts(self.instance), "was_refused": self.form.is_bound}
