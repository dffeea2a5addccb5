"""Nothing that anybody types is ever run: read by Chromium, with the Content-Security-Policy switched off.

Once everything is typed into and every page looked at. ``HANDWELL_PAYLOADS=all`` then types fifty more things
one after the other, and looks at the pages that show what strangers write: half an hour.
"""

import os
from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from practitioners.enquiries import forms as enquiry_forms
from practitioners.importing.columns import PLACE_TEXTS, TEXTS
from practitioners.models import PractitionerPage
from practitioners.selfservice.sections import SECTIONS
from site_core.models import OutgoingMail
from tests.factories import ArticleFactory, PractitionerFactory
from tests.practitioners.importing.files import ANN, csv_of
from tests.practitioners.moderation.waiting import send
from tests.security.answers import client_of, close
from tests.security.arguments import addresses
from tests.security.forms import forms_on
from tests.security.payloads import FRAMES, PAYLOADS, QUICK
from tests.security.routes import all_routes
from tests.security.running import Runner, running
from tests.security.typing_in import Typist
from tests.security.world import World

MORE = PAYLOADS if os.environ.get("HANDWELL_PAYLOADS") == "all" else ()
#: Parts of the CMS that show what people write who do not work in it.
FROM_OUTSIDE = ("/cms/profiles/", "/cms/joining/", "/cms/pages/", "/cms/reports/", "/cms/outbox/", "/cms/?")
#: Would take the site away from below the test, or change who may sign in.
LEFT_ALONE = (
    "/cms/sites/", "/cms/login/", "/cms/logout/", "/cms/password_reset/", "/cms/users/", "/cms/account/",
)  # fmt: skip
#: Fields of pages that an editor fills and no form without JavaScript has.
EDITED = ("title", "seo_title", "search_description", "summary", "introduction")


def test_each_of_these_would_be_run_where_somebody_forgot_something(browser: Browser) -> None:
    assert len(PAYLOADS) >= 40
    missed = []
    with running(browser, "http://localhost:9") as runner:
        for payload in (*PAYLOADS, *QUICK):
            for frame, made in FRAMES:
                runner.show(frame.format(made(payload)), payload)
                if runner.ran:
                    break
            else:
                missed.append(payload)
            runner.ran.clear()
    assert not missed


def test_nothing_that_is_typed_is_run(
    browser: Browser, server: LiveServer, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enquiry_forms, "FASTEST", 0)
    readers = readers_of(world)
    with running(browser, server.url) as runner:
        typist = Typist(runner)
        type_everywhere(typist, world, QUICK, [*in_cms(world)])
        places = [*where_it_shows(readers, world)]
        assert len(places) >= 150, places
        look(runner, readers, places)
        often = [(who, path) for who, path in places if who != "operator" or path.startswith(FROM_OUTSIDE)]
        for payload in MORE:
            type_everywhere(typist, world, (payload,), [])
            look(runner, readers, often)
    print(
        f"{typist.took} of {typist.offered} times a field kept what was typed; {runner.visits} pages and "
        f"mails looked at, {len(runner.ran)} run"
    )
    assert not runner.ran, "\n".join(sorted(set(runner.ran))[:40])


def look(runner: Runner, readers: dict[str, Client], places: list[tuple[str, str]]) -> None:
    """At these pages, each as the one to whom it shows, and at the mails."""
    for person, client in readers.items():
        runner.sign_in(client)
        for path in (path for who, path in places if who == person):
            runner.visit(path)
    for mail in OutgoingMail.objects.filter(html__contains="xss"):
        runner.show(mail.html, f"the mail {mail.kind}")
        mail.delete()


def readers_of(world: World) -> dict[str, Client]:
    """Who looks."""
    people = {"anonymous": None, "owner": world.cast.owner, "applicant": world.cast.stranger}
    people["operator"] = world.cast.operator
    return {name: client_of(person) for name, person in people.items()}


def type_everywhere(typist: Typist, world: World, words: tuple[str, ...], cms: list[str]) -> None:
    """As visitor, applicant, practitioner, in a list that is imported, and in the CMS."""
    cast, mine = world.cast, world.things["mine"]
    owner, operator = client_of(cast.owner), client_of(cast.operator)
    sections = [f"/account/profile/{mine.pk}/{section.key}/" for section in SECTIONS]
    # Published, so that visitors are shown it; then once more, for the moderator.
    typist.fill(owner, sections, words)
    PractitionerPage.objects.get(pk=mine.pk).get_latest_revision().publish()
    typist.fill(owner, [*sections, f"/account/profile/{mine.pk}/enquiries/"], words)
    send(PractitionerPage.objects.get(pk=mine.pk), cast.owner, about=f"{words[0]} again")
    visitor = ("/account/signup/", "/account/login/", "/account/password/reset/", f"{mine.url}enquire/")
    typist.fill(client_of(None), visitor, words)
    unclaimed = PractitionerFactory(live=False, listing={"owner": None, "consent_at": None})
    applicant = [reverse("join_step", args=[step]) for step in ("who", "where", "techniques", "registers")]
    claim = reverse("claim", args=[unclaimed.pk])
    typist.fill(client_of(cast.stranger), [*applicant, claim], words)
    import_list(operator, words[0])
    article = ArticleFactory(owner=cast.editor)
    for name in EDITED:
        if hasattr(article, name):
            setattr(article, name, words[0][:60])
    article.tags.add(words[0][:90])
    article.save_revision(user=cast.editor, clean=False).publish()
    typist.fill(operator, cms, words)
    # Says the title in a message.
    typist.send(operator, next(forms_on(operator, f"/cms/pages/{article.pk}/unpublish/")), {})


def in_cms(world: World) -> Iterator[str]:
    """Its pages, as far as a form on them is whole without JavaScript."""
    for route in all_routes():
        if route.text.startswith("cms/"):
            for _name, path in addresses(route, world):
                if not path.startswith(LEFT_ALONE):
                    yield path


def import_list(client: Client, words: str) -> None:
    """Looks at a list in the CMS, and carries out what of it can be."""
    free = [name for name in (*TEXTS, *PLACE_TEXTS) if name not in ("town", "postcode", "precision")]
    rows = [ANN | {"external_id": f"{words[:10]}{name}", name: words} for name in free]
    file = SimpleUploadedFile(f"{words[:20]}.csv", csv_of(*rows))
    response = client.post(reverse("import_practitioners"), {"file": file, "source": words})
    if response.status_code == 302:
        client.post(response["Location"], {"go": "1", "skip_bad": "1"})


def where_it_shows(readers: dict[str, Client], world: World) -> Iterator[tuple[str, str]]:
    """(who, path) of every page on which the three letters are found: no other can run them."""
    numbers = ",".join(str(pk) for pk in PractitionerPage.objects.live().values_list("pk", flat=True)[:4])
    asked = "/search/?q=xss", "/find/?q=<xss>&near=%22><svg/onload=xss()>", "/find/?page=2"
    picked = f"/find/shortlist/?ids={numbers}", f"/find/compare/?ids={numbers}"
    everywhere = [path for route in all_routes() for _name, path in addresses(route, world)]
    for person, client in readers.items():
        for path in (*everywhere, *asked, *picked):
            if not _is_for(person, path):
                continue
            response = client.get(path)
            kind = response.get("Content-Type", "")
            body = b"" if response.streaming else response.content
            close(response)
            if response.status_code < 500 and kind.startswith("text/html") and b"xss" in body:
                yield person, path


def _is_for(person: str, path: str) -> bool:
    in_cms, own = path.startswith("/cms/"), path.startswith(("/account/", "/join/"))
    return {"operator": in_cms, "owner": own, "applicant": own, "anonymous": not in_cms}[person]
