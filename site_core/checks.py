"""What every page type must have, asked when the site starts rather than when a visitor finds out."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, register
from django.template.exceptions import TemplateDoesNotExist
from django.template.loader import get_template

from site_core.models import BasePage


@register(Tags.templates)
def page_types_are_complete(
    app_configs: Sequence[AppConfig] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Every page type names a template that is there (E001) and a schema.org type (E002)."""
    return [error for model in page_types(BasePage) for error in _errors_of(model)]


def page_types(parent: type[BasePage]) -> Iterator[type[BasePage]]:
    """The page types below an abstract one."""
    for model in parent.__subclasses__():
        if not model._meta.abstract:
            yield model
        yield from page_types(model)


def _errors_of(model: type[BasePage]) -> Iterator[CheckMessage]:
    try:
        get_template(model.template)
    except TemplateDoesNotExist:
        yield Error(
            f"The template {model.template} of {model.__name__} does not exist.",
            hint="Add it, or name another one as `template` of the page type.",
            obj=model,
            id="site_core.E001",
        )
    if not model.schema_type:
        yield Error(
            f"{model.__name__} does not say what it is to search engines.",
            hint="Set `schema_type` to a schema.org type such as WebPage.",
            obj=model,
            id="site_core.E002",
        )
