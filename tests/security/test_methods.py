"""Looking changes nothing, and changing needs the form that we sent."""

import pytest

from tests.security.answers import answer, client_of, close
from tests.security.arguments import addresses
from tests.security.routes import all_routes
from tests.security.table import take_back
from tests.security.watch import written_tables
from tests.security.world import World

#: What GET may write, and why. Nobody else's row is among it, and nothing that anybody reads as content.
MAY_WRITE = {
    "django_session": "what a visitor's browser is in the middle of, and when a session ends",
    "usersessions_usersession": "when a session was last used, for its owner's list of them",
    "site_core_customrendition": "a resized copy of a picture, made when it is first wanted",
    "wagtailsearch_query": "how often editors looked for a word",
    "wagtailsearchpromotions_query": "how often visitors looked for a word",
    "wagtailusers_userprofile": "an empty row of preferences, made when staff first see the bar of the CMS",
    "wagtailcore_pagesubscription": "whether an editor is told of comments, made when they open a page",
    "wagtailadmin_editingsession": "that an editor has a page open, so that two do not undo each other",
}
#: (start of the address, table): one-off exceptions.
ALSO = {
    ("/cms/settings/", "site_core_sitesettings"): "Wagtail makes the row of a site when it is first opened",
}
#: A practitioner and a moderator between them see everything but the lists of the operator.
LOOKERS = ("anonymous", "practitioner A", "moderator")

#: Take a POST without a token, and why that is safe.
WITHOUT_TOKEN = {
    "/seen/": "a count without cookies or a person; it checks where the page came from instead",
    "/reminders/no-such-token/": "pressed by mail programs; the signature in the address counts, no cookie",
    "/join/invitation/quiet/no-such-token/": "the same",
}


def test_looking_changes_no_row(world: World) -> None:
    wrong = []
    for role in LOOKERS:
        client = client_of(world.people[role])
        for route in all_routes():
            for name, path in addresses(route, world):
                for method in ("get", "head"):
                    with take_back(), written_tables() as tables:
                        close(getattr(client, method)(path))
                    more = {table for table in tables - MAY_WRITE.keys() if not excused(path, table)}
                    if more:
                        wrong.append(f"{method.upper()} {name} as {role} writes to {', '.join(sorted(more))}")
    assert not wrong, "\n".join(wrong)


def excused(path: str, table: str) -> bool:
    """Whether an address is known to write to a table."""
    return any(path.startswith(start) and table == known for start, known in ALSO)


@pytest.mark.parametrize("role", ["anonymous", "practitioner A", "superuser"])
def test_no_form_is_taken_without_its_token(world: World, role: str) -> None:
    client = client_of(world.people[role], enforce_csrf_checks=True)
    wrong = []
    for route in all_routes():
        for name, path in addresses(route, world):
            if path in WITHOUT_TOKEN:
                continue
            with take_back(), written_tables() as tables:
                said = answer(client.post(path, {"any": "thing"}))
            if said not in ("403", "405", "404", "login") or tables - {"django_session"}:
                wrong.append(f"{name} answers {said}, and writes to {sorted(tables)}")
    assert not wrong, "\n".join(wrong)
