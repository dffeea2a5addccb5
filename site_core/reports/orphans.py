"""Pages that no other page leads to: readers find them only in a list, or by searching."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, IntegerField, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.models import Page, ReferenceIndex, get_page_models

from site_core.inventory.reading import has_streams
from site_core.models import HomePage, StandardPage
from site_core.navigation import BY_SLUG
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
        .exclude(chosen_elsewhere())
        # The frame of every page links to these.
        .exclude(Q(pk__in=StandardPage.objects.filter(slug__in=BY_SLUG.values()).values("pk")))
        .select_related("content_type")
        .order_by("title")
    )


def chosen_elsewhere() -> Q:
    """Pages that a published page has chosen in a list, such as an article its conditions.

    Wagtail's index of references knows keys and links, and nothing of many-to-many fields.
    """
    chosen = Q(pk__in=[])
    for model in get_page_models():
        for field in model._meta.local_many_to_many:
            if issubclass(field.related_model, Page):
                named = {
                    field.m2m_reverse_field_name(): OuterRef("pk"),
                    f"{field.m2m_field_name()}__live": True,
                }
                chosen |= Q(Exists(field.remote_field.through._default_manager.filter(**named)))
    return chosen


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
    index_url_name = "report_orphans"
    model = Page
    filterset_class = OrphanFilters
    columns = [
        page_column("title", "pk"),
        Column("type", label=_("Type"), accessor="page_type_display_name"),
        DateColumn("last_published_at", label=_("Published"), sort_key="last_published_at"),
    ]
    list_export = ["title", "full_url", "page_type_display_name", "last_published_at"]
    export_headings = PagesReport.export_headings | {
        "last_published_at": _("Published"),
    }

    def get_base_queryset(self) -> QuerySet[Page]:
        """See ``orphans``."""
        return orphans()
