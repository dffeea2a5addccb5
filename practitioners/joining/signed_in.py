"""Who is signed in."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from site_core.models import User


def signed_in(request: HttpRequest) -> User:
    """The person behind a request of a view that asks people to sign in. Raises ``PermissionDenied``."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
