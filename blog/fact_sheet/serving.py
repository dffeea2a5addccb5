"""Hands out the fact sheet of a condition, and only makes it again when a word on it has changed."""

import hashlib
import json
from typing import TYPE_CHECKING, Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag

from blog.fact_sheet.content import sheet_content
from blog.fact_sheet.pdf import layout, make_pdf
from site_core.addresses import absolute_url, public_path
from site_core.models import SiteSettings

if TYPE_CHECKING:
    from blog.models import ConditionPage

KEPT_SECONDS = 24 * 60 * 60


def serve_fact_sheet(page: "ConditionPage", request: HttpRequest) -> HttpResponse:
    """The PDF, or 304 for a reader who has this very sheet.

    The tag is made of the words and the layout rather than of the page's revision: a reviewer's new title or
    the site's new name change the sheet without a revision of the page.
    """
    content = sheet_content(
        page,
        site_name=SiteSettings.for_request(request).organisation,
        address=absolute_url(public_path(page.url_path)),
    )
    digest = _digest(content)
    etag = quote_etag(digest)
    published = _changed_at(page)
    unchanged = get_conditional_response(request, etag=etag, last_modified=published)
    if unchanged is not None:
        return unchanged
    key = f"fact-sheet-{digest}"
    pdf = cache.get(key)
    if pdf is None:
        pdf = make_pdf(content)
        cache.set(key, pdf, KEPT_SECONDS)
    response = HttpResponse(pdf, content_type="application/pdf")
    response.headers["ETag"] = etag
    if published is not None:
        response.headers["Last-Modified"] = http_date(published)
    response.headers["Content-Language"] = content["lang"]
    response.headers["Content-Disposition"] = f'inline; filename="{page.slug}-fact-sheet.pdf"'
    response.headers["Cache-Control"] = "max-age=0, must-revalidate"
    return response


def _changed_at(page: "ConditionPage") -> int | None:
    """Seconds since 1970 of the last change, of the page or of the red flags it shows."""
    notice = page.safety_notice.updated_at if page.safety_notice else None
    moments = [moment for moment in (page.last_published_at, notice) if moment is not None]
    return int(max(moments).timestamp()) if moments else None


def _digest(content: dict[str, Any]) -> str:
    words = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(layout() + words.encode()).hexdigest()[:32]
