"""Menus and links to the fixed pages of the site."""

from django import template
from django.template.context import Context

from site_core import navigation
from site_core.navigation import Link

register = template.Library()


@register.simple_tag
def navigation_url(name: str) -> str:
    """The path of a fixed page by its name (see ``site_core.navigation``); empty while it does not exist."""
    return navigation.navigation_url(name)


@register.simple_tag(takes_context=True)
def main_menu(context: Context) -> list[Link]:
    """The entries of the main menu that exist: name, url, label, current."""
    return menu_of(context, *navigation.MAIN_MENU)


@register.simple_tag(takes_context=True)
def menu_of(context: Context, *names: str) -> list[Link]:
    """Entries for the named pages, without those that do not exist."""
    request = context.get("request")
    return navigation.links(names, request.path if request else "")
