"""The form of a page in the CMS, whichever its type."""

from itertools import chain, count
from typing import Any

from django import forms
from django.db.models import QuerySet
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.models import register_form_field_override
from wagtail.models import Page


class TickedField(forms.ModelMultipleChoiceField):
    """Several to tick. In the usual list a click without the Control key drops all that was chosen before."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, queryset: QuerySet[Any], **options: Any) -> None:
        by_name = queryset.order_by("title") if issubclass(queryset.model, Page) else queryset
        super().__init__(by_name, **options)


register_form_field_override(ParentalManyToManyField, override={"form_class": TickedField})


class PageForm(WagtailAdminPageForm):
    """Numbers the address of a page that was never published, where another page has it already.

    The address follows the title by itself. Refused, it would keep a second page of one title from being
    saved as it is written, for a reason that stands on another tab.
    """

    def clean_slug(self) -> str:
        """The address, or the next that is free."""
        asked: str = self.cleaned_data["slug"]
        if not asked or self.instance.first_published_at:
            return asked
        others = self.parent_page.get_children().exclude(pk=self.instance.pk)
        taken = set(others.filter(slug__startswith=asked).values_list("slug", flat=True))
        return next(each for each in chain([asked], (f"{asked}-{n}" for n in count(2))) if each not in taken)
