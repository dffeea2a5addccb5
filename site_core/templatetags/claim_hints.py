"""Friendly words about claims, for somebody who is writing."""

from typing import Any

from django import template
from django.template.loader import render_to_string
from wagtail.models import Page

from site_core.claims.finding import Flag, find_claims
from site_core.claims.pages import flags_on

register = template.Library()
TEMPLATE = "components/claim_hints.html"


def hints_for(text: str) -> str:
    """The hints below a text, as HTML; empty where there is nothing to say."""
    return render_to_string(TEMPLATE, {"flags": _once_each(find_claims(text))}).strip()


@register.inclusion_tag(TEMPLATE)
def claim_hints(text: Any) -> dict[str, Any]:
    """Below a field, with its text; a value that is no text has none."""
    return {"flags": _once_each(find_claims(text)) if isinstance(text, str) else []}


@register.simple_tag
def claims_on(page: Page) -> list[Any]:
    """The claims on a page that nobody has let stand: ``label`` and ``flag`` of each."""
    return [each for each in flags_on(page) if each.allowed is None]


def _once_each(flags: list[Flag]) -> list[Flag]:
    """One hint for each word, however often it stands there."""
    return list({flag.text.casefold(): flag for flag in reversed(flags)}.values())[::-1]
