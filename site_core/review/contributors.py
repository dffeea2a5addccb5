"""Authors and reviewers, as those who look after them see them."""

from wagtail.snippets.models import register_snippet

from site_core.models import Contributor
from site_core.snippets import SnippetViewSet


class ContributorViewSet(SnippetViewSet):
    """The names under pages."""

    model = Contributor
    icon = "group"
    list_display = ["name", "role", "credentials"]
    search_fields = ["name", "credentials"]
    ordering = ["name"]


register_snippet(ContributorViewSet)
