"""Hands out share images: only those of pages everybody may see, and only as they are now."""

from contextlib import suppress
from typing import Any

from django.core.cache import caches
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe
from wagtail.models import Page

from site_core.models import CustomImage, SiteSettings
from site_core.routing import as_own_type
from site_core.seo.metadata import SharedImage
from site_core.share_image.content import ShareImage, image_of
from site_core.share_image.drawing import ARCH_HEIGHT, ARCH_WIDTH, HEIGHT, WIDTH, draw

KEPT = "pictures"
KEPT_SECONDS = 90 * 24 * 60 * 60
#: A picture never changes at its address, but whoever leaves the directory must leave other caches soon, too.
PUBLIC_SECONDS = 24 * 60 * 60
PHOTO = f"fill-{ARCH_WIDTH}x{ARCH_HEIGHT}|format-jpeg"


def shared_image(page: Any, organisation: str) -> SharedImage | None:
    """What the head of a page says about its image; no query."""
    content = image_of(page, organisation)
    if content is None:
        return None
    url = reverse("share_image", args=(page.pk, content.digest))
    return {"url": url, "width": WIDTH, "height": HEIGHT, "alt": content.alt}


@require_safe
def share_image(request: HttpRequest, page_id: int, digest: str) -> HttpResponse:
    """The image of a page; an old address leads to the new one. 404 for a page that not everybody may see."""
    page = Page.objects.live().public().filter(pk=page_id).first()
    own = as_own_type(page) if page else None
    content = image_of(own, SiteSettings.for_request(request).organisation) if own else None
    if content is None:
        raise Http404
    if content.digest != digest:
        return HttpResponseRedirect(reverse("share_image", args=(page_id, content.digest)))
    etag = quote_etag(digest)
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = HttpResponse(picture(content), content_type="image/jpeg")
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = f"public, max-age={PUBLIC_SECONDS}"
    # Chat programs in a browser show it from their own origin.
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def picture(content: ShareImage) -> bytes:
    """The file, drawn once and kept on disk; a disk that cannot be written costs time, not the answer."""
    key = f"share-image-{content.digest}"
    kept: bytes | None = caches[KEPT].get(key)
    if kept is not None:
        return kept
    file = _drawn(content)
    with suppress(OSError):
        caches[KEPT].set(key, file, KEPT_SECONDS)
    return file


def _drawn(content: ShareImage) -> bytes:
    photo = CustomImage.objects.filter(pk=content.photo_id).first() if content.photo_id else None
    if photo is None:
        return draw(content)
    try:
        with photo.get_rendition(PHOTO).file.open("rb") as file:
            return draw(content, file)
    except OSError:
        # The file behind the row is gone.
        return draw(content)
