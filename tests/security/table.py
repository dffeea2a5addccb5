"""The table: one line for each address, one column for each role, in each cell what GET and POST say."""

import csv
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from django.core.cache import cache
from django.db import transaction
from django.template.backends.django import Template
from django.test import Client

from tests.security.answers import answer, client_of, close
from tests.security.arguments import addresses
from tests.security.routes import all_routes
from tests.security.world import World

FILE = Path(__file__).with_name("routes.csv")
#: HEAD is answered by the code that answers GET; in the CMS some roles are enough to see that.
ALSO_HEAD = ("anonymous", "practitioner A", "editor")
#: Show themselves to GET, and ask for the password again before anything else, HEAD included.
ASK_AGAIN = ("account/leave/",)
#: Role -> what it gets for (GET, POST).
Row = dict[str, tuple[str, str]]
Table = dict[str, Row]


def declared() -> Table:
    """The table of the repository."""
    with FILE.open(newline="") as file:
        return {
            row.pop("route"): {role: _both(cell) for role, cell in row.items()}
            for row in csv.DictReader(file)
        }


def _both(cell: str) -> tuple[str, str]:
    get, _space, post = cell.partition(" ")
    return get, post


def line(name: str, cells: Row) -> str:
    """A row as it stands in the file."""
    return ",".join([name, *(" ".join(both) for both in cells.values())])


def measured(
    world: World, known: Collection[str] = ()
) -> Iterator[tuple[str, dict[str, tuple[str, str]], list[str]]]:
    """(row, its cells as they are, what is odd about it) of every address that is not ``known``."""
    clients = {role: client_of(person) for role, person in world.people.items()}
    for route in all_routes():
        try:
            places = [*addresses(route, world)]
        except LookupError as unknown:
            yield route.text, {}, [str(unknown)]
            continue
        for name, path in places:
            if name in known:
                continue
            cells, odd = {}, []
            with unseen(path):
                for role, client in clients.items():
                    if role == "suspended" and path.startswith("/cms/"):
                        # Signed out with every request; asked once, for what would be let in.
                        post = cells["anonymous"][1]
                        cells[role] = (ask(client, "get", path), post)
                        continue
                    get, post = ask(client, "get", path), ask(client, "post", path)
                    cells[role] = (get, post)
                    if role not in ALSO_HEAD and path.startswith("/cms/"):
                        continue
                    if (head := ask(client, "head", path)) not in (get, "405") and name not in ASK_AGAIN:
                        odd.append(f"{name}: {role} gets {get}, and {head} for HEAD")
            yield name, cells, odd


def ask(client: Client, method: str, path: str) -> str:
    """What an address says; what it does is taken back."""
    with take_back():
        cookies = client.cookies.copy()
        response = getattr(client, method)(path)
        client.cookies = cookies
        close(response)
        return answer(response)


@contextmanager
def take_back() -> Iterator[None]:
    """What is done inside is undone, and no limit remembers it."""
    cache.clear()
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def unseen(path: str) -> Iterator[None]:
    """Wagtail's own pages are not drawn: who may see them is decided before, and drawing takes minutes."""
    if path.startswith("/cms/"):
        with patch.object(Template, "render", lambda *args, **kwargs: ""):
            yield
    else:
        yield
