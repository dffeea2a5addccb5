"""No address and no form breaks on what nobody would type."""

from urllib.parse import urlencode

import pytest

from tests.security.answers import client_of, close
from tests.security.arguments import addresses
from tests.security.forms import NOT_OURS, forms_of
from tests.security.routes import all_routes
from tests.security.table import take_back
from tests.security.world import World

#: PostgreSQL takes no NUL and no half of a pair; some calendars, numbers and columns end before these do.
HOSTILE = ("\x00", "a\ud800b", "x" * 20_000, "-1", "1e309", "9" * 40, "'\"><")
#: Names that one of our addresses reads from its question.
ASKED = ("q", "near", "ids", "page", "from", "next", "view", "x", "y", "size", "technique", "for", "radius")
PEOPLE = ("anonymous", "practitioner A")


def encoded(value: str) -> bytes:
    """As a browser that was made to would send it."""
    return value.encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("role", PEOPLE)
def test_no_question_breaks_an_address(world: World, role: str) -> None:
    client, wrong = client_of(world.people[role]), []
    for route in all_routes():
        if route.text.startswith(NOT_OURS) and route.text != "<0>":
            continue
        for name, path in addresses(route, world):
            for value in HOSTILE[:2] if route.text.startswith("account/") else HOSTILE:
                question = urlencode([(each, encoded(value)) for each in ASKED for _twice in (1, 2)])
                with take_back():
                    response = client.get(f"{path}?{question}"[:60_000])
                    close(response)
                if response.status_code >= 500 and not path.startswith("/health/"):
                    wrong.append(f"{name} as {role}: {response.status_code} for {value[:10]!r}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("role", PEOPLE)
def test_no_text_breaks_a_form(world: World, role: str) -> None:
    client, wrong = client_of(world.people[role]), []
    for form in forms_of(client, world):
        for value in HOSTILE:
            sent = {name: encoded(value) for name in form.names if name and name not in form.files}
            if "version" in form.values:
                sent["version"] = form.values["version"][0].encode()
            with take_back():
                status = client.post(form.action, sent).status_code
            if status >= 500:
                wrong.append(f"{form} as {role}: {status} for {value[:10]!r}")
    assert not wrong, "\n".join(wrong)
