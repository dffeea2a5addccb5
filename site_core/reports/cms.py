"""The reports, and what the front page of the CMS shows of them."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from site_core.reports import broken_links, orphans, outside_links, pictures, reviews, statistics
from site_core.reports.panels import DraftsPanel, ReviewsPanel, StatisticsPanel

#: Importing a report registers it.
REPORTS = (broken_links, orphans, outside_links, pictures, reviews, statistics)


@hooks.register("construct_homepage_panels")
def writing_panels(request: HttpRequest, panels: list[Any]) -> None:
    """For those who work on pages."""
    panels += [ReviewsPanel(), DraftsPanel(), StatisticsPanel()]
