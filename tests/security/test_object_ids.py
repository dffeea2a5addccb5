"""Somebody else's things are not there, whatever state they are in: not by address, form, row or question."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlencode

from practitioners.models import PractitionerPage
from tests.security.answers import client_of
from tests.security.arguments import addresses
from tests.security.canaries import make_all
from tests.security.forms import Form, forms_of
from tests.security.routes import all_routes
from tests.security.rows import models, rows_of
from tests.security.table import take_back
from tests.security.test_canaries import CANARY
from tests.security.watch import written_tables
from tests.security.world import World, about

#: Of A's profile. "edited" and "editsent" are published with a newer text; who is "leaving" can come back.
STATES = ("draft", "pending", "changesasked", "edited", "editsent", "paused", "leaving")
PROFILE = "account/profile/<pk>/"
#: What is written for whoever asks, whatever they ask for.
OF_EVERY_VISIT = {"django_session", "usersessions_usersession"}
ROWS = ("locations", "prices", "credentials", "techniques")
#: Addresses of anybody's that read numbers.
ASKED = ("/find/", "/find/shortlist/", "/find/compare/", "/search/", "/places/suggest/")
#: 405 where nobody has a page to look at.
NOT_THERE, NOTHING_OF_AS = {404, 405}, {200, 302, 404, 405, 409}


@dataclass
class Case:
    """Something that B sends, and what may be answered."""

    kind: str
    method: str
    path: str
    said: set[int] = field(repr=False)
    data: dict[str, object] = field(default_factory=dict, repr=False)


def test_nothing_of_as_is_changed_by_b_or_shown_to_b(world: World) -> None:
    profiles = make_all(world.cast.owner, world.cast.moderator)
    of_a = {state: about(world, profiles[state]) for state in STATES}
    pages = [profiles[state] for state in STATES]
    a = {page.pk for page in pages}, {page.listing.owner_id for page in pages}
    before = {model: rows_of(*a, model) for model in models()}
    b = client_of(world.cast.other_practitioner)
    own = about(world, world.things["other"])
    forms = forms_of(b, own, PROFILE)
    counted, wrong = Counter[tuple[str, str]](), []
    for state, theirs in of_a.items():
        for case in (*addresses_of(theirs, own), *forms_as_shown(theirs), *with_numbers(theirs, forms)):
            with take_back(), written_tables() as tables:
                response = getattr(b, case.method)(case.path, case.data)
                asked = [model for model in before if model._meta.db_table in tables]
                changed = [model.__name__ for model in asked if rows_of(*a, model) != before[model]]
            more = tables - OF_EVERY_VISIT if case.said is NOT_THERE else set()
            if response.status_code not in case.said or changed or more or CANARY.search(response.content):
                wrong.append(f"{state}, {case}: {response.status_code}, changes {changed or more}")
            counted[case.kind, state] += 1
    assert not wrong, "\n".join(wrong)
    for kind, least in (("address", 50), ("form", 30), ("row", 16), ("numbers", 20)):
        assert min(counted[kind, state] for state in STATES) >= least, counted


def addresses_of(theirs: World, own: World) -> Iterator[Case]:
    """Every address with the number of A's profile or picture, of B's profile with A's picture among them."""
    mixed = World(own.cast, own.unverified, own.suspended, own.things | {"photo": theirs.things["photo"]})
    paths = [f"/join/claim/{theirs.things['mine'].pk}/"]
    for route in all_routes():
        if route.text.startswith((PROFILE, "pictures/")):
            paths += [path for _name, path in addresses(route, theirs)]
        if route.text.startswith(f"{PROFILE}photo/<photo>/"):
            paths += [path for _name, path in addresses(route, mixed)]
    for path in paths:
        yield from (Case("address", method, path, NOT_THERE) for method in ("get", "post"))


def forms_as_shown(theirs: World) -> Iterator[Case]:
    """Every form of A's profile, filled in as A's page fills it in."""
    owner = client_of(theirs.things["mine"].listing.owner)
    for form in forms_of(owner, theirs, PROFILE):
        yield Case("form", "post", form.action, NOT_THERE, form.data())


def with_numbers(theirs: World, forms: list[Form]) -> Iterator[Case]:
    """B's own forms with the number of one of A's rows in each row; then with all numbers of A's at once."""
    page: PractitionerPage = theirs.things["mine"]
    keys = {"id", "pk", "page", "profile", "ids", "place", "from"}
    numbers = dict.fromkeys(keys, str(page.pk)) | {
        "photo": str(theirs.things["photo"].pk),
        "owner": str(page.listing.owner_id),
        "listing": str(page.listing.pk),
        "version": str(page.latest_revision_id),
    }
    query, tried = urlencode(numbers), set()
    yield from (Case("numbers", "get", f"{path}?{query}", NOTHING_OF_AS) for path in ASKED)
    for form in forms:
        rows = {
            name: str(getattr(page, rows).get().pk)
            for rows in ROWS
            for name in form.values
            if name.startswith(f"{rows}-") and name.endswith("-id")
        }
        for name, number in rows.items():
            yield Case("row", "post", form.action, {404}, form.data(**{name: number}))
        if form.action not in tried:
            tried.add(form.action)
            yield Case("numbers", "get", f"{form.page}?{query}", NOTHING_OF_AS)
            yield Case(
                "numbers", "post", f"{form.action}?{query}", NOTHING_OF_AS, form.data(**numbers | rows)
            )
