"""The daily run on the first page of the CMS."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from site_core.daily.panel import DailyPanel


@hooks.register("construct_homepage_panels")
def daily_panel(request: HttpRequest, panels: list[Any]) -> None:
    """For those who look after the site as a whole."""
    if request.user.has_perm("site_core.change_sitesettings"):
        panels.append(DailyPanel())
