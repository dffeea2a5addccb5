"""Links in formatted text, read with everything else that the blocks of a page point at."""

from django.db.models import Model
from wagtail import hooks
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler

from site_core.blocks.together import found_together


class _LinksTogether:
    @classmethod
    def get_many(cls, attrs_list: list[dict[str, str]]) -> list[Model | None]:
        """In the order of the links in the text."""
        keys = [attrs.get("id") for attrs in attrs_list]
        found = found_together(cls.get_model(), keys)  # type: ignore[attr-defined]
        if found is None:
            return list(super().get_many(attrs_list))  # type: ignore[misc]
        return [found.get(str(key)) for key in keys]


class PageLinks(_LinksTogether, PageLinkHandler):
    """Links to pages in formatted text."""


class DocumentLinks(_LinksTogether, DocumentLinkHandler):
    """Links to files in formatted text."""


@hooks.register("register_rich_text_features", order=100)
def links_read_together(features: FeatureRegistry) -> None:
    """In the place of Wagtail's own, which come before."""
    features.register_link_type(PageLinks)
    features.register_link_type(DocumentLinks)
