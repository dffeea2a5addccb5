"""The head of every page: metadata, the way to it, structured data."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString
from wagtail.images.models import SourceImageIOError
from wagtail.models import Page

from site_core.models import HomePage, SiteSettings
from site_core.navigation import navigation_url
from site_core.seo import structured_data as builders
from site_core.seo.breadcrumbs import Crumb, trail_to
from site_core.seo.metadata import SharedImage, metadata
from site_core.share_image.serving import shared_image

register = template.Library()

SHARED_IMAGE = "fill-1200x630|format-jpeg"
OPEN_GRAPH_TYPES = {"Article": "article", "MedicalWebPage": "article", "ProfilePage": "profile"}


@register.simple_tag(takes_context=True)
def breadcrumb_trail(context: Context) -> list[Crumb]:
    """The pages above this one: what the view put into ``breadcrumbs``, else the page's ancestors."""
    if "breadcrumbs" in context:
        return context["breadcrumbs"]
    page = _page(context)
    return trail_to(page) if page else []


@register.inclusion_tag("components/meta.html", takes_context=True)
def page_metadata(context: Context) -> dict[str, Any]:
    """Description, canonical address, robots and Open Graph of the page being shown.

    Context it reads: page, page_title, page_description, canonical_url, robots, share_image (Wagtail's).
    The editor's picture for sharing goes before the one that the site draws, and that before ``share_image``.
    """
    page = _page(context)
    organisation = _settings(context).organisation
    picture = getattr(page, "listing_image", None)
    drawn = shared_image(page, organisation) if page and page.pk and not picture else None
    return metadata(
        title=context.get("page_title") or (page.seo_title or page.title if page else ""),
        site_name=organisation,
        path=_path(context),
        description=_description(context),
        robots=_robots(context),
        kind=OPEN_GRAPH_TYPES.get(getattr(page, "schema_type", ""), "website"),
        image=drawn or _shared_image(picture or context.get("share_image")),
    )


@register.simple_tag(takes_context=True)
def structured_data(context: Context, trail: list[Crumb]) -> SafeString | str:
    """The JSON-LD of the page: ``structured_data`` of the context (a list of nodes) or the plain facts."""
    page = _page(context)
    if page is None or "noindex" in _robots(context):
        return ""
    nodes = list(context.get("structured_data") or _plain_nodes(context, page))
    if trail:
        nodes.append(builders.breadcrumb_list(trail, context.get("page_title") or page.title))
    return builders.script(nodes)


def _plain_nodes(context: Context, page: Page) -> list[builders.Node]:
    settings = _settings(context)
    is_home = isinstance(page, HomePage)
    own = builders.web_page(
        "WebPage" if is_home else getattr(page, "schema_type", "") or "WebPage",
        name=page.title,
        path=_path(context),
        description=_description(context),
        published=page.first_published_at,
        modified=page.last_published_at,
    )
    if not is_home:
        return [own]
    return [
        builders.organization(settings.organisation, settings.tagline, settings.contact_email),
        builders.website(settings.organisation, navigation_url("search")),
        own,
    ]


def _path(context: Context) -> str:
    page = _page(context)
    own = page.get_url(context.get("request")) if page else ""
    return context.get("canonical_url") or own or ""


def _page(context: Context) -> Any:
    """The Wagtail page being shown, if it is one; "page" may be anything in a view of an app."""
    page = context.get("page")
    return page if isinstance(page, Page) else None


def _description(context: Context) -> str:
    return str(context.get("page_description") or getattr(_page(context), "description", ""))


def _robots(context: Context) -> str:
    return context.get("robots") or ""


def _settings(context: Context) -> SiteSettings:
    return SiteSettings.for_request(context["request"])


def _shared_image(image: Any) -> SharedImage | None:
    if image is None:
        return None
    try:
        rendition = image.get_rendition(SHARED_IMAGE)
    except SourceImageIOError:
        # A file lost from the disk costs the preview of a link, not the page.
        return None
    return {
        "url": rendition.url,
        "width": rendition.width,
        "height": rendition.height,
        "alt": rendition.alt,
    }
