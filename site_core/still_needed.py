"""What cannot be deleted because something needs it: a message that names what, instead of an error."""

from collections.abc import Sequence
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

SHOWN = 10


def needed_by(instance: models.Model) -> list[models.Model]:
    """The rows that protect this one.

    Asked of their tables: Wagtail's index of references follows drafts, and a draft that names somebody else
    does not free the page that visitors read.
    """
    rows: dict[models.Model, None] = {}
    # Hidden relations are those that nobody follows backwards, such as from a person to their pages.
    for relation in instance._meta.get_fields(include_hidden=True):
        if isinstance(relation, models.ManyToOneRel) and relation.on_delete is models.PROTECT:
            protecting: Any = relation.related_model
            found = protecting._base_manager.filter(**{relation.field.name: instance}).order_by("pk")
            rows |= dict.fromkeys(found)
    return list(rows)


@hooks.register("before_delete_snippet")
def refuse_what_is_needed(request: HttpRequest, instances: Sequence[Any]) -> HttpResponse | None:
    """Before the question, and once more after it; of many at once none is deleted."""
    needed = [(instance, rows) for instance in instances if (rows := needed_by(instance))]
    for instance, rows in needed:
        used = reverse(type(instance).snippet_viewset.get_url_name("usage"), args=[instance.pk])
        messages.error(
            request, _refusal(instance, rows), buttons=[messages.button(used, gettext("See where"))]
        )
    if not needed:
        return None
    viewset = type(needed[0][0]).snippet_viewset
    if len(instances) > 1:
        return redirect(viewset.get_url_name("list"))
    return redirect(viewset.get_url_name("edit"), needed[0][0].pk)


def _refusal(instance: models.Model, rows: list[models.Model]) -> str:
    names = ", ".join(_name(row) for row in rows[:SHOWN])
    further = len(rows) - SHOWN
    if further > 0:
        names += " " + ngettext("and %(number)d more", "and %(number)d more", further) % {"number": further}
    return gettext("“%(name)s” cannot be deleted: it is needed by %(rows)s. Choose another there first.") % {
        "name": instance,
        "rows": names,
    }


def _name(row: models.Model) -> str:
    return row.get_admin_display_title() if isinstance(row, Page) else str(row)
