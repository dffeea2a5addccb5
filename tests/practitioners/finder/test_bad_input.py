"""Whatever is written into the address, the finder answers, and repeats nothing unescaped."""

import random
import re
from collections.abc import Iterator
from urllib.parse import quote_from_bytes

import pytest
from django.test import Client

from practitioners.finder.options import GROUPS
from practitioners.models import PractitionerPage

pytestmark = pytest.mark.django_db

KEYS = ["near", "place", "at_point", "radius", "q", "sort", "page", "view", "x", *(g.key for g in GROUPS)]
NASTY = [
    b"' OR 1=1 --",
    b"1; DROP TABLE practitioners_finderentry",
    b"' UNION SELECT email FROM site_core_user --",
    b"1 AND (SELECT pg_sleep(5)) IS NULL",
    b"\x00",
    b"N13\x00",
    b"\xed\xa0\x80",
    b"\xff\xfe\xfd",
    b"\xc3\x28",
    "\u202egnp.\u202d".encode(),
    "🙂🧖🏽‍♀️".encode(),
    ("ب" * 300).encode(),
    b"<script>alert(1)</script>",
    b'"><img src=x onerror=alert(1)>',
    b"'><svg/onload=alert(1)>",
    b"javascript:alert(1)",
    b"{{ 7*7 }}{% debug %}",
    b"%s %d %(count)s %",
    b"{0.__class__}",
    b"../../../../etc/passwd",
    b"NaN",
    b"nan,nan",
    b"inf,-inf",
    b"1e309,1e309",
    b"-1",
    b"0",
    b"1e9",
    b"1" + b"0" * 30,
    b"9" * 5000,
    b"51.62,-0.11",
    b"91,181",
    b"-0.0,-0.0",
    b"N13",
    b"Newport",
    b"Kent",
    b"Wales",
    b"SW1A 1AA",
    b"Paris",
    b"zzzz",
    b"a" * 100_000,
    b"a " * 2_000,
    b"(" * 500 + b"a" * 500,
    b"the and of",
    b"cupping",
    b"home",
    b"under-40",
    b"price",
    b"",
]
REFLECTED = re.compile(r"<script>alert|<img src=x|<svg/onload|href=.javascript:", re.IGNORECASE)


def addresses(count: int, seed: int) -> Iterator[str]:
    dice = random.Random(seed)
    short = [value for value in NASTY if len(value) < 10_000]
    for number in range(count):
        values = NASTY if number % 50 == 0 else short
        pairs = [(dice.choice(KEYS), dice.choice(values)) for _pair in range(dice.choice([1, 1, 2, 3, 6]))]
        if number % 3 == 0:
            pairs.append((dice.choice(KEYS), bytes(dice.choices(range(256), k=dice.randint(1, 40)))))
        yield "&".join(f"{key}={quote_from_bytes(value)}" for key, value in pairs)


def test_a_question_is_answered_whatever_it_is(people: list[PractitionerPage]) -> None:
    """The whole way for two hundred addresses: routing, reading, searching, the template."""
    client = Client(raise_request_exception=True)
    for address in addresses(200, seed=6):
        response = client.get(f"/find/?{address}")
        assert response.status_code == 200, address[:300]
        body = response.content.decode()
        assert not REFLECTED.search(body), address[:300]
        assert "\x00" not in body, address[:300]
        assert len(body) < 400_000, address[:300]


def test_town_addresses_answer_or_are_not_found(people: list[PractitionerPage]) -> None:
    client = Client()
    for value in (value for value in NASTY if len(value) < 1000):
        for path in (f"/find/in/{quote_from_bytes(value)}/", f"/find/in/derby/{quote_from_bytes(value)}/"):
            assert client.get(path).status_code in (200, 404), path
        assert client.get(f"/find/in/derby/?page={quote_from_bytes(value)}").status_code == 200
