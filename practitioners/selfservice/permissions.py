"""Whose profile it is. Somebody else's does not exist, as far as an answer can tell."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control

from practitioners.models import PractitionerPage
from site_core.models import User


def profiles_of(user: User | AnonymousUser) -> Any:
    """The profiles that somebody may edit, in the order of their names; none for a suspended account."""
    if not isinstance(user, User) or not user.is_active:
        return PractitionerPage.objects.none()
    return PractitionerPage.objects.owned_by(user).select_related("listing").order_by("title", "pk")


def profile_for_editing(user: User | AnonymousUser, pk: int) -> PractitionerPage:
    """The published row of somebody's own profile. Raises ``Http404``, for somebody else's too."""
    profile = profiles_of(user).filter(pk=pk).first()
    if profile is None:
        raise Http404
    return profile


def owner_view(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For views of one profile, ``view(request, profile, …)`` at ``…/<int:pk>/``: signed in, never stored."""

    @cache_control(private=True, no_store=True)
    @login_required
    @wraps(view)
    def owned(request: HttpRequest, pk: int, **kwargs: Any) -> HttpResponse:
        return view(request, profile_for_editing(request.user, pk), **kwargs)

    return owned
