"""Links inside the site that lead to a page which is not there any more, or not yet."""

from typing import Any

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.db.models import BooleanField, CharField, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.models import Page, ReferenceIndex

from site_core.reports.columns import page_column
from site_core.reports.registry import PagesReport, register


def broken_references() -> QuerySet[ReferenceIndex]:
    """References from published pages to pages that visitors cannot open."""
    page_type = ContentType.objects.get_for_model(Page)
    source = Page.objects.filter(pk=Cast(OuterRef("object_id"), IntegerField()))
    target = Page.objects.filter(pk=Cast(OuterRef("to_object_id"), IntegerField()))
    return (
        ReferenceIndex.objects.filter(base_content_type=page_type, to_content_type=page_type)
        .annotate(
            page_id=Cast("object_id", IntegerField()),
            page_title=Subquery(source.values("title")[:1], output_field=CharField()),
            page_live=Subquery(source.values("live")[:1], output_field=BooleanField()),
            to_title=Subquery(target.values("title")[:1], output_field=CharField()),
            to_live=Subquery(target.values("live")[:1], output_field=BooleanField()),
        )
        .filter(page_live=True)
        .filter(Q(to_live=False) | Q(to_live=None))
        .order_by("page_title", "pk")
    )


def problem_of(reference: ReferenceIndex) -> str:
    """In words."""
    return gettext("Deleted") if reference.to_title is None else gettext("Not published")


def target_of(reference: ReferenceIndex) -> str:
    """What it should lead to."""
    return reference.to_title or gettext("A page that was deleted")


class BrokenLinkFilters(WagtailFilterSet):
    """By what is wrong: a deleted page needs another link, an unpublished one may only need publishing."""

    problem = django_filters.ChoiceFilter(
        label=_("What is wrong"),
        choices=[("deleted", _("Deleted")), ("hidden", _("Not published"))],
        method="filter_problem",
    )

    class Meta:
        model = ReferenceIndex
        fields: list[str] = []

    def filter_problem(self, queryset: Any, name: str, value: str) -> QuerySet[ReferenceIndex]:
        """Of a deleted page there is nothing to say whether it is live."""
        return queryset.filter(to_live=None if value == "deleted" else False)


@register(order=1130)
class BrokenLinksReport(PagesReport):
    """The editor's link chooser cannot make these, but time can."""

    page_title = _("Broken links inside the site")
    header_icon = "link"
    index_url_name = "report_broken_links"
    model = ReferenceIndex
    filterset_class = BrokenLinkFilters
    columns = [
        page_column("page_title"),
        Column("target", label=_("Leads to"), accessor=target_of),
        Column("problem", label=_("What is wrong"), accessor=problem_of),
        Column("source", label=_("Where on the page"), accessor="describe_source_field"),
    ]
    list_export = ["page_title", "to_title", "describe_source_field"]
    export_headings = PagesReport.export_headings | {
        "page_title": _("Page"),
        "to_title": _("Leads to"),
        "describe_source_field": _("Where on the page"),
    }

    def get_base_queryset(self) -> QuerySet[ReferenceIndex]:
        """See ``broken_references``."""
        return broken_references()
