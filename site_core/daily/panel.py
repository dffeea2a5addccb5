"""When the daily run last succeeded, on the first page of the CMS."""

from typing import Any

from django.utils.functional import cached_property
from wagtail.admin.ui.components import Component

from site_core.daily.lateness import punctuality
from site_core.daily.registry import jobs
from site_core.daily.running import DAILY
from site_core.models import JobRun


class DailyPanel(Component):
    """For whoever runs the site; a warning while it is late, a line while all is well."""

    order = 900
    template_name = "site_core/admin/daily_panel.html"

    @cached_property
    def run(self) -> JobRun | None:
        """The last run, if there was one."""
        return JobRun.objects.filter(name=DAILY).first()

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """What the template prints."""
        labels = {job.key: job.label for job in jobs()}
        summary = self.run.summary if self.run else {}
        return {
            "punctuality": punctuality(),
            "run": self.run,
            "lines": [(labels.get(key, key), text) for key, text in summary.items()],
        }
