"""Every address says to every role what the table says, and the table says what makes sense."""

import os

import pytest

from tests.security.arguments import addresses
from tests.security.routes import all_routes
from tests.security.table import FILE, Row, Table, declared, line, measured
from tests.security.world import World

ROLES = (
    "anonymous",
    "unverified",
    "practitioner A",
    "practitioner B",
    "suspended",
    "editor",
    "moderator",
    "superuser",
)


#: WRITE_ROUTES=new adds what the table does not know; =all writes it anew. Then read the difference.
WRITE = os.environ.get("WRITE_ROUTES", "")


def test_every_address_says_to_everybody_what_the_table_says(world: World) -> None:
    table, found, wrong = declared(), {}, []
    for name, cells, odd in measured(world, table if WRITE == "new" else ()):
        wrong += odd
        if cells:
            found[name] = cells
            wrong += complaints(name, cells, table)
    if WRITE:
        now = names(world) if WRITE == "new" else set()
        kept = {name: row for name, row in table.items() if name in now}
        write(kept | found)
        pytest.fail("\n".join(["The table was written: read the difference.", *wrong]))
    wrong += [f"{name}: is in {FILE.name}, and no longer an address" for name in table.keys() - found.keys()]
    assert not wrong, "\n".join(wrong)


def names(world: World) -> set[str]:
    """Every row that the table should have."""
    return {name for route in all_routes() for name, _path in addresses(route, world)}


def complaints(name: str, cells: Row, table: Table) -> list[str]:
    """Where an address does not do what the table says."""
    if name not in table:
        return [f"{name}: not in {FILE.name}. If what it does today is right, add\n{line(name, cells)}"]
    return [
        f"{name}: {role} gets {' '.join(now)}, the table says {' '.join(table[name][role])}"
        for role, now in cells.items()
        if now != table[name][role]
    ]


def write(table: Table) -> None:
    """The file, in the order of the alphabet, so that a change of one address is a change of one line."""
    rows = [line(name, cells) for name, cells in sorted(table.items())]
    FILE.write_text("\n".join([",".join(["route", *ROLES]), *rows]) + "\n")
