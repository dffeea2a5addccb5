"""Pictures that say nothing to people who do not see them."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn

from site_core.models import CustomImage
from site_core.reports.registry import PagesReport, register


class PictureFilters(WagtailFilterSet):
    """By collection: a portrait of a practitioner is described by the name beside it."""

    class Meta:
        model = CustomImage
        fields = ["collection"]


@register(order=1140)
class PicturesReport(PagesReport):
    """Where a picture has no description, the page has to give one each time it is used."""

    page_title = _("Pictures without description")
    header_icon = "image"
    index_url_name = "report_pictures"
    model = CustomImage
    filterset_class = PictureFilters
    columns = [
        TitleColumn(
            "title",
            label=_("Picture"),
            get_url=lambda image: reverse("wagtailimages:edit", args=[image.pk]),
        ),
        Column("collection", label=_("Collection"), accessor="collection.name"),
        DateColumn("created_at", label=_("Added"), sort_key="created_at"),
    ]
    list_export = ["title", "collection.name", "created_at"]
    export_headings = {
        "title": _("Picture"),
        "collection.name": _("Collection"),
        "created_at": _("Added"),
    }

    def get_base_queryset(self) -> QuerySet[CustomImage]:
        """The newest first."""
        return CustomImage.objects.filter(description="").select_related("collection").order_by("-created_at")
