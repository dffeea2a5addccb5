"""What a practitioner comes by, shown one after the other in a browser."""

from collections.abc import Iterator

from django.test import Client
from playwright.sync_api import Page

from practitioners.models import PractitionerPage
from practitioners.selfservice.sections import SECTIONS
from tests.factories import ConcernFactory, ModalityFactory, PractitionerFactory
from tests.people import Cast
from tests.rig.browser import Browse


def live_profile() -> PractitionerPage:
    """A live profile with an owner."""
    ConcernFactory()
    profile: PractitionerPage = PractitionerFactory(
        title="Olive Owner",
        how_i_help="I help with tired backs.",
        phone="020 7946 0000",
        techniques=[ModalityFactory()],
        prices=[45, 60],
        listing={"owner": Cast().owner},
    )
    return profile


def as_owner(browse: Browse, profile: PractitionerPage, width: int) -> Page:
    """A page that is signed in as the owner."""
    client = Client()
    client.force_login(profile.listing.owner)
    page = browse("/search/", width=width)
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": browse.base_url}])
    return page


def own_pages(page: Page, profile: PractitionerPage) -> Iterator[str]:
    """Everything a practitioner comes by, and the way in and out."""
    address = f"/account/profile/{profile.pk}"
    keys = [section.key for section in SECTIONS]
    for path in (
        *(f"{address}/{key}/" for key in ("check", "preview/card", "photo", *keys)),
        *(f"/account/{key}" for key in ("", "leave/", "settings/")),
        *(
            f"/join/{key}"
            for key in ("", "listed/", "listed/?q=olive", "invitation/removed/", "invitation/x/")
        ),
    ):
        page.goto(path)
        yield path
