"""The words of the search, as editors see them."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet

from site_core.models import SearchSynonym
from site_core.snippets import SnippetViewSet


class SearchSynonymViewSet(SnippetViewSet):
    """Used by the very next search."""

    model = SearchSynonym
    icon = "search"
    menu_label = _("Search synonyms")
    add_to_settings_menu = True
    list_display = ["words", "means"]
    search_fields = ["words", "means"]
    list_per_page = 100


register_snippet(SearchSynonymViewSet)
