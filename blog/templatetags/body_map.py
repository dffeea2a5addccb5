"""The drawing that asks where it hurts, for any page."""

from django import template
from django.template.context import Context

from blog.body_areas import body_map as areas
from blog.query_text import text_from

register = template.Library()


@register.simple_tag(takes_context=True)
def body_map(context: Context) -> areas.BodyMap:
    """The parts of the body, their links keeping the place that is already known (``?near=``)."""
    request = context.get("request")
    return areas.body_map(text_from(request.GET, "near") if request else "")
