"""Somebody who works from home is found near where they are, and nothing says where exactly that is."""

import datetime

import pytest
from django.test import Client
from wagtail.models import Page

from practitioners.geocoding import publish_points
from practitioners.models import Listing, Place, PractitionerPage
from tests.factories import (
    ArticleFactory,
    ConcernFactory,
    ConditionFactory,
    ModalityFactory,
    PlaceFactory,
    PractitionerFactory,
    the_site,
)
from tests.site.crawl import Crawl, sitemap_paths

STREET, POSTCODE = "47 Quillfeather Mews", "N13 6XA"
EMAIL = "canary@quillfeather.example"
#: Where the gazetteer puts the whole postcode; of an area-only place only the district is looked up.
EXACT = (51.624683, -0.103917)
#: Its halves rounded to three decimals may be another place's, as Edgwarebury's is; together they may not.
ROUNDED = ("51.625, -0.104", "51.625,-0.104", 'lat="51.625" lng="-0.104"')
SECRETS = ("quillfeather", "6xa", "51.6246", "0.1039", *ROUNDED)


@pytest.fixture
def canary(db: None) -> PractitionerPage:
    """A person with an area-only place and home visits, on a site with all kinds of page."""
    the_site()
    PlaceFactory(kind=Place.Kind.POSTCODE, key="N136XA", name=POSTCODE, ref="", lat=EXACT[0], lng=EXACT[1])
    cupping = ModalityFactory(title="Cupping", slug="cupping", tags=["back"])
    backs = ConcernFactory(name="Lower back pain", slug="lower-back", synonyms="bad back")
    ConditionFactory(title="Low back pain", slug="low-back-pain", concerns=[backs])
    ArticleFactory(title="First visit", tags=["back"])
    page = PractitionerFactory(
        title="Canary Person",
        slug="canary-person",
        techniques=[cupping],
        concerns=[backs],
        tags=["back"],
        visits_homes=True,
        visit_base=POSTCODE,
        visit_radius_miles=5,
        locations=[
            {
                "town": "Palmers Green",
                "street": STREET,
                "postcode": POSTCODE,
                "precision": "area",
                "name": "",
            }
        ],
        listing={"contact_email": EMAIL},
    )
    for number in range(4):
        PractitionerFactory(title=f"Neighbour {number}", techniques=[cupping], tags=["back"])
    publish_points(page)
    page.save_revision().publish()
    return PractitionerPage.objects.get(pk=page.pk)


#: Asked beside what the crawl finds: each in the way that would bring the address out, were it anywhere.
QUESTIONS = (
    "/find/?near=N13",
    f"/find/?near={POSTCODE}",
    "/find/?near=N13&at=home",
    "/find/?at_point=51.62,-0.10&radius=2",
    "/find/?q=Quillfeather",
    "/find/?q=canary",
    "/find/?near=N13&radius=2&technique=cupping&sort=price",
    "/search/?q=canary",
    "/search/?q=canary&in=people",
    "/search/?q=quillfeather",
    "/tags/back/",
    "/articles/feed/",
    "/conditions/low-back-pain/fact-sheet.pdf",
    "/find/canary-person/",
    "/find/canary-person/enquire/",
    "/find/canary-person/?from=near%3DN13",
)


def leaks(crawl: Crawl) -> list[str]:
    """Where a secret stands; what the visitor typed is not one."""
    found = []
    for path, visit in crawl.visits.items():
        text = visit.body.decode(errors="replace").lower()
        typed = path.lower()
        found += [f"{secret} in {path}" for secret in SECRETS if secret in text and secret not in typed]
    return found


def test_no_page_gives_the_address_away(canary: PractitionerPage) -> None:
    crawl = Crawl()
    crawl.walk(["/", "/robots.txt", "/sitemap.xml", *QUESTIONS, *sitemap_paths(crawl.client)])
    profile = crawl.visits["/find/canary-person/"]
    assert b"N13" in profile.body
    assert b"Canary Person" in crawl.visits["/find/?near=N13"].body
    assert not leaks(crawl)


@pytest.mark.parametrize("state", ["paused", "unpublished", "without consent"])
def test_nor_does_the_page_that_is_left(canary: PractitionerPage, state: str) -> None:
    if state == "unpublished":
        Page.objects.get(pk=canary.pk).specific.unpublish()
    else:
        now = datetime.datetime.now(datetime.UTC)
        change = {"paused_at": now} if state == "paused" else {"consent_at": None}
        for listing in Listing.objects.filter(page=canary):
            for name, value in change.items():
                setattr(listing, name, value)
            listing.save()
    response = Client().get("/find/canary-person/")
    assert response.status_code == (410 if state == "unpublished" else 404)
    crawl = Crawl()
    crawl.walk(["/", "/find/canary-person/", "/sitemap.xml", *sitemap_paths(crawl.client)])
    assert not leaks(crawl)
    assert not [path for path, visit in crawl.visits.items() if b"Canary Person" in visit.body]


def test_the_published_points_are_those_of_the_district(canary: PractitionerPage) -> None:
    points = list(canary.points.all())
    assert len(points) == 2
    for point in points:
        published = f"{point.lat} {point.lng} {point.label}".lower()
        assert not [secret for secret in SECRETS if secret in published], published
        assert point.exactness != "postcode"


def test_an_exact_place_does_show_it(canary: PractitionerPage) -> None:
    """The canary sings: were the place published, the same walk would find it."""
    canary.locations.update(precision="exact")
    publish_points(canary)
    crawl = Crawl()
    crawl.walk(["/find/canary-person/"])
    assert {"quillfeather", "6xa", "51.6246"} <= {leak.partition(" ")[0] for leak in leaks(crawl)}
