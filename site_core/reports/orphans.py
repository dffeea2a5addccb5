"""Pages that no other page leads to: readers find them only in a list, or by searching."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, IntegerField, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.models import Page, ReferenceIndex, get_page_models

from site_core.inventory.reading import has_streams
from site_core.models import HomePage
from site_core.reports.columns import page_column
from site_core.reports.registry import PagesReport, register


def orphans() -> QuerySet[Page]:
    """Published pages of text that no other published page refers to, and that are in no menu."""
    page_type = ContentType.objects.get_for_model(Page)
    live = Page.objects.live().filter(pk=Cast(OuterRef("object_id"), IntegerField()))
    leading_here = (
        ReferenceIndex.objects.filter(
            base_content_type=page_type,
            to_content_type=page_type,
            to_object_id=Cast(OuterRef("pk"), CharField()),
        )
        .exclude(object_id=Cast(OuterRef("pk"), CharField()))
        .filter(Exists(live))
    )
    models = [model for model in get_page_models() if has_streams(model) and model is not HomePage]
    return (
        Page.objects.live()
        .type(*models)
        .filter(show_in_menus=False)
        .exclude(Exists(leading_here))
        .select_related("content_type")
        .order_by("title")
    )


class OrphanFilters(WagtailFilterSet):
    """By type of page."""

    content_type = ContentTypeFilter(
        label=_("Type"),
        queryset=lambda request: ContentType.objects.filter(pk__in=orphans().values("content_type")),
    )

    class Meta:
        model = Page
        fields: list[str] = []


@register(order=1150)
class OrphansReport(PagesReport):
    """Worth a link from somewhere."""

    page_title = _("Pages nobody links to")
    header_icon = "no-view"
    slug = "report_orphans"
    model = Page
    filterset_class = OrphanFilters
    columns = [
        page_column("title", "pk"),
        Column("type", label=_("Type"), accessor="page_type_display_name"),
        DateColumn("last_published_at", label=_("Published"), sort_key="last_published_at"),
    ]
    list_export = ["title", "page_type_display_name", "last_published_at"]

    def get_base_queryset(self) -> QuerySet[Page]:
        """See ``orphans``."""
        return orphans()
