"""Pages of an account are kept by no cache: neither a proxy's nor the one behind the Back button."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

PREFIX = "/account/"


class NoStoreMiddleware:
    """Marks every response below ``/account/``, redirects and errors included."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith(PREFIX):
            response.headers["Cache-Control"] = "no-store, private"
        return response
