"""What a condition still lacks, for the form in which it is being written."""

from typing import Any

from django import template
from wagtail.models import Page

from blog.models import ConditionPage
from blog.publishing.missing import missing_parts

register = template.Library()


@register.inclusion_tag("blog/publishing/missing_parts_now.html")
def missing_parts_now(page: Page) -> dict[str, Any]:
    """The list of the form anew: it would else tell for hours of what has long been written and saved."""
    is_condition = isinstance(page, ConditionPage)
    return {"is_condition": is_condition, "missing": missing_parts(page) if is_condition else []}
