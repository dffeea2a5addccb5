"""Nothing that nobody has approved is found by anybody: not by reading, not by asking, not by its number."""

import re
from collections.abc import Iterator

from django.db import transaction
from django.test import Client

from practitioners.models import PractitionerPage
from site_core.models import OutgoingMail
from tests.people import Cast
from tests.security.answers import client_of
from tests.security.arguments import addresses
from tests.security.canaries import ASKED, ROWS, TEXTS, make_all, row_key
from tests.security.routes import all_routes
from tests.security.world import World, make_world
from tests.site.crawl import Crawl, sitemap_paths

CANARY = re.compile(rb"canary\w+(?:@example\.org)?", re.IGNORECASE)
EMAIL = re.compile(rb"[\w.+-]+@example\.org")


def test_no_canary_is_found(cast: Cast, django_capture_on_commit_callbacks: object) -> None:
    world = make_world(cast)
    pages = make_all(cast.owner, cast.moderator)
    seen = 0
    for person in (None, cast.other_practitioner):
        crawl = Crawl(client_of(person))
        crawl.walk([*sitemap_paths(crawl.client), *questions(pages), *public_routes(world)])
        seen += len(crawl.visits)
        assert not [*leaks(crawl, signed_in=person is not None)]
    assert seen >= 500


def leaks(crawl: Crawl, *, signed_in: bool) -> Iterator[str]:
    """Where a canary, or somebody's e-mail address, is in what was sent."""
    for path, visit in crawl.visits.items():
        sent = visit.body + repr(sorted(visit.response.headers.items())).encode()
        for found in {*CANARY.findall(sent)}:
            yield f"{path}: {found.decode()}"
        if not (signed_in and path.startswith("/account/")):
            for found in {*EMAIL.findall(sent)}:
                yield f"{path}: {found.decode()}"


def questions(pages: dict[str, PractitionerPage]) -> Iterator[str]:
    """Everything that one can ask the site about people it does not show."""
    numbers = ",".join(str(page.pk) for page in pages.values())
    yield from (f"/find/shortlist/?ids={numbers}", f"/find/compare/?ids={numbers}", "/llms.txt")
    for state, page in pages.items():
        picture = f"/share/{page.pk}/{'0' * 12}.jpg"
        yield from (page.url, f"/find/{page.slug}/", f"{page.url}enquire/", picture)
        fields = [*TEXTS, "title", *(row_key(rows, name) for rows, names in ROWS.items() for name in names)]
        for field in fields:
            asked = ASKED.format(f"{state}{field}".replace("_", ""))
            yield f"/search/?q={asked}"
            yield f"/find/?q={asked}"
        yield f"/places/suggest/?q={asked}"
        yield f"/find/?near={asked}"


def public_routes(world: World) -> Iterator[str]:
    """Every address outside of the CMS, A's own ones too."""
    for route in all_routes():
        if not route.text.startswith(("cms/", "account/logout")):
            for _name, path in addresses(route, world):
                yield path


def test_no_mail_carries_one_to_a_third_person(cast: Cast) -> None:
    make_all(cast.owner, cast.moderator)
    for mail in OutgoingMail.objects.all():
        about = f"{mail.subject} {mail.text} {mail.html}"
        assert mail.to in (cast.owner.email, cast.moderator.email) or "canary" not in about.lower()


def test_numbers_tell_nothing(cast: Cast) -> None:
    """Whoever counts through names cannot tell a draft from nothing. (What was public says it is gone.)"""
    pages, client = make_all(cast.owner, cast.moderator), Client()
    hidden = {name: pages[name] for name in ("draft", "pending", "changesasked")}
    nobody = client.get("/find/nobody-of-that-name/")
    for name, page in hidden.items():
        with transaction.atomic():
            answer = client.get(f"/find/{page.slug}/")
            transaction.set_rollback(True)
        assert answer.status_code == nobody.status_code == 404, name
