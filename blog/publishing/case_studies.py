"""A page that tells one person's story goes when their consent goes."""

from typing import Any

from wagtail.models import ReferenceIndex

from blog.models import ArticlePage
from site_core.case_studies.withdrawing import case_withdrawn
from site_core.models import CaseStudy


def watch() -> None:
    """Called when the app is ready."""
    case_withdrawn.connect(take_down, dispatch_uid="blog.case_withdrawn")


def take_down(instance: CaseStudy, user: Any = None, **kwargs: Any) -> None:
    """Unpublishes the articles that are this case study; other pages only lose the story."""
    keys = ReferenceIndex.get_references_to(instance).values_list("object_id", flat=True)
    for article in ArticlePage.objects.filter(pk__in=list(keys), kind=ArticlePage.Kind.CASE_STUDY, live=True):
        # The person's wish needs nobody's right to publish.
        article.unpublish(user=None)
