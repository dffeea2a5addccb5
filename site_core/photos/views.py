"""Pictures that are held back, for those who may see them."""

import mimetypes

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from site_core.models import CustomRendition
from site_core.photos.permissions import may_see


@require_safe
@never_cache
def held_back_picture(request: HttpRequest, pk: int) -> HttpResponse:
    """A resized copy. For everybody else it does not exist."""
    copy = CustomRendition.objects.select_related("image").filter(pk=pk).first()
    if copy is None or not may_see(request.user, copy.image):
        raise Http404
    kind, _encoding = mimetypes.guess_type(copy.file.name)
    response = HttpResponse(_content(copy), content_type=kind or "application/octet-stream")
    response.headers["Content-Security-Policy"] = "default-src 'none'"
    return response


def _content(copy: CustomRendition) -> bytes:
    """A copy is small, so it is read whole; its file may have gone with the picture a moment ago."""
    try:
        with copy.file.open("rb") as file:
            return bytes(file.read())
    except FileNotFoundError as error:
        raise Http404 from error
