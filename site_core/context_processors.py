"""What every template may ask for."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def handwell(request: HttpRequest) -> dict[str, Any]:
    """Switches of this installation that change what pages say."""
    return {"is_demo": settings.HANDWELL_DEMO}
