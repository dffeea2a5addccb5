"""What share images say about conditions and articles."""

from django.utils.translation import gettext

from blog.models import ArticlePage, ConditionPage
from site_core.share_image.content import ShareImage, register


def register_images() -> None:
    """Called once, when the app is ready."""
    register(ConditionPage, condition_image)
    register(ArticlePage, article_image)


def condition_image(page: ConditionPage) -> ShareImage:
    """A condition and what its page promises."""
    area = page.body_area
    return ShareImage(
        title=page.title,
        kind=area.name if area else gettext("Problem"),
        detail=gettext("When to get help first, and what may help"),
        art=f"body-{area.slug}" if area else "",
    )


def article_image(page: ArticlePage) -> ShareImage:
    """An article and who wrote it."""
    author = page.author
    return ShareImage(
        title=page.title, kind=str(page.get_kind_display()), detail=author.name if author else ""
    )
