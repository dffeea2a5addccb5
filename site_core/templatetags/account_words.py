"""Words for what an account page shows."""

from django import template

from site_core.accounts.browsers import browser_name

register = template.Library()


@register.filter
def browser(user_agent: str) -> str:
    """``Firefox on Windows`` from what a browser says of itself."""
    return browser_name(user_agent)
