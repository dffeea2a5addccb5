"""One address of the demo site for each kind of page, and for the states that look different."""

from django.utils import timezone

from blog.models import ArticlePage, ConditionPage
from practitioners.models import Listing, Location, PractitionerPage


def states() -> dict[str, str]:
    """Name and path. Every one of them answers 200, but for those of ``missing_states``."""
    return finder_states() | picked_states() | profile_states() | editorial_states()


def finder_states() -> dict[str, str]:
    """The finder's answers."""
    return {
        "everybody": "/find/",
        "results": "/find/?near=N13",
        "filtered": "/find/?near=N13&technique=cupping&now=open&access=step_free",
        "no place, a word": "/find/?q=bad+back",
        "few": "/find/?near=Inverness&radius=50",
        "one": "/find/?near=N13&technique=acupuncture",
        "second of three pages": "/find/?near=N13&radius=50&page=2",
        "none": "/find/?near=TR1&radius=2&technique=cupping",
        "ambiguous": "/find/?near=Newport",
        "unknown place": "/find/?near=zzzz",
        "outside": "/find/?near=Paris",
        "town": "/find/in/palmers-green/",
    }


def picked_states() -> dict[str, str]:
    """People whom somebody has picked."""
    some = list(PractitionerPage.objects.listed().order_by("path").values_list("pk", flat=True)[:5])
    few, many = ",".join(map(str, some[:4])), ",".join(map(str, some))
    return {
        "shortlist": f"/find/shortlist/?ids={few}&near=N13",
        "shortlist, long": f"/find/shortlist/?ids={many},999999",
        "shortlist, empty": "/find/shortlist/",
        "compare": f"/find/compare/?ids={few}&near=N13",
    }


def profile_states() -> dict[str, str]:
    """People, by what is different about their page."""
    people = PractitionerPage.objects.listed().order_by("path")
    exact, area = Location.Precision.EXACT, Location.Precision.AREA
    somebody = {
        "profile": people.filter(locations__precision=exact, photo__isnull=False),
        "profile, area only": people.filter(locations__precision=area).exclude(locations__precision=exact),
        "profile, no photo": people.filter(photo__isnull=True),
        "profile, away": people.filter(listing__away_until__gte=timezone.localdate()),
        "profile, waiting list": people.filter(listing__taking=Listing.Taking.WAITING),
        "profile, mobile only": people.filter(visits_homes=True, locations__isnull=True),
    }
    found = {name: matching.first().url for name, matching in somebody.items()}
    reachable = people.exclude(listing__contact_email="").exclude(listing__taking=Listing.Taking.CLOSED)
    return found | {"enquiry": f"{reachable.first().url}enquire/"}


def editorial_states() -> dict[str, str]:
    """Everything that is written by editors, and the lists of it."""
    today = timezone.localdate()
    overdue = ConditionPage.objects.live().filter(next_review__lt=today).first()
    return {
        "home": "/",
        "techniques": "/techniques/",
        "technique": "/techniques/cupping/",
        "conditions": "/conditions/",
        "condition": "/conditions/low-back-pain/",
        "body area": "/conditions/area/lower-back/",
        "body area, near a place": "/conditions/area/knees/?near=N13",
        "condition, overdue": overdue.url,
        "articles": "/articles/",
        "article": ArticlePage.objects.live().order_by("path").first().url,
        "topics": "/tags/",
        "topic": "/tags/back/",
        "search": "/search/",
        "search results": "/search/?q=bad+back",
        "search without results": "/search/?q=xylophone",
        "standard page": "/about/",
        "contact": "/contact/",
    }


def missing_states() -> dict[str, tuple[str, int]]:
    """Pages that are not there: path and status."""
    paused = PractitionerPage.objects.filter(
        live=True, listing__consent_at__isnull=False, listing__paused_at__isnull=False
    )
    return {
        "not found": ("/no-such-page/", 404),
        "profile, paused": (paused.first().url, 404),
    }
