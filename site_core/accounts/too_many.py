"""The answer to somebody who asks too often, with the time after which they may again."""

from allauth.core import context
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

HOUR = 60 * 60


def too_many(request: HttpRequest, seconds: int = HOUR) -> HttpResponse:
    """A page with status 429 that says to come back after ``seconds``."""
    minutes = max(1, round(seconds / 60))
    response = render(
        request, "429.html", {"robots": "noindex", "account": True, "minutes": minutes}, status=429
    )
    response.headers["Retry-After"] = str(seconds)
    return response


def current_too_many(seconds: int = HOUR) -> HttpResponse:
    """The same for the request that allauth is answering."""
    return too_many(context.request, seconds)
