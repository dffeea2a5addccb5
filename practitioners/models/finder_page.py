"""The finder: answers "who is near me and does the right thing?", and is the parent of profiles."""

from typing import Any

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from site_core.models import BasePage
from site_core.models.base_page import page_tabs
from site_core.seo.breadcrumbs import Crumb, trail_to


class FinderPage(RoutablePageMixin, BasePage):
    """Search form, results and town pages."""

    page_description = _("The finder, and the place where profiles live.")
    schema_type = "CollectionPage"
    max_count = 1
    parent_page_types = ["site_core.HomePage"]
    subpage_types = ["practitioners.PractitionerPage"]

    intro = models.TextField(
        _("introduction"),
        max_length=400,
        blank=True,
        help_text=_("Say where you are, and what you are looking for if you know."),
    )

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    edit_handler = page_tabs(content_panels)

    @path("")
    def results(self, request: HttpRequest) -> HttpResponse:
        """The finder: the address is the whole question."""
        from practitioners.finder.limits import seconds_to_wait
        from practitioners.finder.pages import results_context

        if request.GET and (wait := seconds_to_wait(request)):
            response = render(request, "429.html", {"robots": "noindex"}, status=429)
            response.headers["Retry-After"] = str(wait)
            return response
        return self._answer(request, results_context(request, self.get_url(request) or "/"))

    @path("in/<slug:town>/")
    @path("in/<slug:town>/<slug:technique>/")
    def in_town(self, request: HttpRequest, town: str, technique: str = "") -> HttpResponse:
        """A town, or a technique in a town, at an address of its own."""
        from practitioners.finder.pages import town_context

        return self._answer(request, town_context(request, self.get_url(request) or "/", town, technique))

    @path("shortlist/")
    def shortlist(self, request: HttpRequest) -> HttpResponse:
        """The people in ``?ids=``, on cards: a list that somebody keeps, prints or sends."""
        from practitioners.finder.shortlist import shortlist_context

        context = shortlist_context(request, self.get_url(request) or "/")
        return self._render(request, context, "practitioners/shortlist_page.html")

    @path("compare/")
    def compare(self, request: HttpRequest) -> HttpResponse:
        """Up to four people in ``?ids=``, side by side."""
        from practitioners.finder.compare import compare_context

        context = compare_context(request, self.get_url(request) or "/")
        return self._render(request, context, "practitioners/compare_page.html")

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """The finder's own pages and the profiles below it; of people who have left, that they are gone."""
        try:
            return super().route(request, path_components)
        except Http404:
            from practitioners.leaving.gone import gone
            from practitioners.leaving.tombstones import tombstone_of

            found = tombstone_of(path_components[0]) if len(path_components) == 1 else None
            if found is None:
                raise
            return RouteResult(self, args=(gone, (), {"tombstone": found}))

    def _render(self, request: HttpRequest, context: dict[str, Any], template: str) -> HttpResponse:
        context["breadcrumbs"] = [*trail_to(self), Crumb(self.get_url(request) or "/", self.title)]
        response: HttpResponse = self.render(request, context_overrides=context, template=template)
        return response

    def _answer(self, request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
        path = context.pop("canonical_path", "")
        if path:
            context["canonical_url"] = path
        response: HttpResponse = self.render(request, context_overrides=context)
        return response

    class Meta:
        verbose_name = _("finder")
        verbose_name_plural = _("finders")
