"""``/seen/``: where pages say that somebody looks at them. Answers nothing, whatever was counted."""

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from practitioners.reach.beacon import NOBODY, BadBeaconError, Beacon, read_beacon
from practitioners.reach.counting import count, not_their_own
from practitioners.reach.misses import note_miss
from site_core.limits import connection_of, seconds_to_wait
from site_core.own_pages import is_from_our_page

#: Beacons of one connection in a minute; somebody who reads quickly sends ten.
PER_MINUTE = 60
#: The same page shown again within this time, to somebody at the same address, is not counted again (s).
SAME_VISIT = 30 * 60


@never_cache
@csrf_exempt
@require_POST
def seen(request: HttpRequest) -> HttpResponse:
    """Counts what a page of ours has shown."""
    if not is_from_our_page(request):
        return HttpResponse(status=403)
    connection = connection_of(request)
    if seconds_to_wait("seen", connection, PER_MINUTE, 60):
        return HttpResponse(status=429)
    try:
        beacon = read_beacon(request)
    except BadBeaconError:
        return HttpResponse(status=400)
    _count(request, beacon, connection)
    return HttpResponse(status=204)


def _count(request: HttpRequest, beacon: Beacon, connection: str) -> None:
    user, today = request.user, timezone.localdate()
    is_staff = user.is_authenticated and user.has_perm("wagtailadmin.access_admin")
    if is_staff or not _is_new(connection, beacon):
        return
    if beacon.kind == NOBODY:
        note_miss(beacon.question, today)
        return
    ids = not_their_own(beacon.page_ids, user) if user.is_authenticated else beacon.page_ids
    count(beacon.kind, ids, today)


def _is_new(connection: str, beacon: Beacon) -> bool:
    """Whether it was not counted in this visit. The cache knows it by a keyed hash, and no address."""
    what = beacon.question.urlencode() if beacon.kind == NOBODY else sorted(beacon.page_ids)
    digest = salted_hmac("practitioners.reach", f"{connection} {beacon.kind} {what}").hexdigest()
    return bool(cache.add(f"seen-{digest}", True, SAME_VISIT))
