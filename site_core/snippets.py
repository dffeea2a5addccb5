"""What all of our snippets do in the CMS."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.snippets.views import chooser
from wagtail.snippets.views.snippets import SnippetViewSet as WagtailSnippetViewSet


class CreateView(chooser.SnippetCreateView):
    """Wagtail has this address for every chooser, and breaks down where the chooser has no form for it."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """404 where nothing can be created while choosing."""
        if self.get_creation_form_class() is None:
            raise Http404
        return super().post(request, *args, **kwargs)


class ChooserViewSet(chooser.SnippetChooserViewSet):
    """The chooser of a snippet."""

    create_view_class = CreateView


class SnippetViewSet(WagtailSnippetViewSet):
    """The base of each of ours."""

    chooser_viewset_class = ChooserViewSet
