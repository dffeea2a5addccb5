"""Places while somebody types, for the place boxes of the site."""

from collections import Counter

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from practitioners.gazetteer.lookup import suggest
from practitioners.gazetteer.match import Option
from practitioners.gazetteer.names import as_typed

#: One letter begins thousands of names.
MIN_CHARS = 2
MOST = 8
HOUR = 60 * 60


@require_safe
@cache_control(public=True, max_age=HOUR)
def suggest_places(request: HttpRequest) -> JsonResponse:
    """The places that ``?q=`` may be the start of: ``{"places": [{"value", "name", "about"}]}``, at most 8.

    ``value`` is understood by the finder when sent back to it. Only the start of a name or of a postcode is
    looked up, in the site's own tables; the same for everybody, so that it may be cached by anybody.
    """
    typed = as_typed(request.GET.get("q", ""))
    found = suggest(typed, MOST, country=settings.HANDWELL_COUNTRY) if len(typed) >= MIN_CHARS else []
    twins = {label for label, count in Counter(option.label for option in found).items() if count > 1}
    return JsonResponse({"places": [_as_json(option, is_twin=option.label in twins) for option in found]})


def _as_json(option: Option, *, is_twin: bool) -> dict[str, str]:
    """``about`` is what the label says after the name; the nearest town only where that is not enough."""
    if option.label == f"{option.key} ({option.near})":
        return {"value": option.label, "name": option.key, "about": option.near}
    about = option.label.removeprefix(option.name).lstrip(", ")
    near = gettext("near %(town)s") % {"town": option.near} if is_twin and option.near else ""
    return {"value": option.label, "name": option.name, "about": " · ".join(filter(None, (about, near)))}
