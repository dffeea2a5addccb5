"""The table itself makes sense: what nobody needs to read four hundred lines to know."""

import pytest

from tests.security.table import Table, declared

REFUSED = {"login", "403", "404", "405"}
NO_CMS = ("anonymous", "unverified", "practitioner A", "practitioner B", "suspended")
#: Below /cms/ and for everybody: how to get in, words and icons of the interface.
ENTRANCES = (
    "cms/login/",
    "cms/logout/",
    "cms/password_reset/",
    "cms/jsi18n/",
    "cms/sprite/",
    "cms/test404/",
)
#: Who may use the site's accounts, groups, addresses and settings: the operator.
#: (A list to choose a task from is harmless.)
OPERATOR_ONLY = ("cms/users/", "cms/groups/", "cms/sites/", "cms/redirects/", "cms/workflows/")
#: Wagtail's own, for people who work in the CMS: they expect fields that an empty form does not have.
BREAKS_WITHOUT_FIELDS = (
    "cms/failwhale/",
    "cms/pages/<page_id>/copy/",
    "cms/choose-external-link/",
    "cms/redirects/import/process/",
    "cms/snippets/",
)


@pytest.fixture(scope="module")
def table() -> Table:
    """The table of the repository."""
    return declared()


def test_it_is_large_enough(table: Table) -> None:
    assert sum(2 * len(row) for row in table.values()) >= 2000


def test_whoever_does_not_work_in_the_cms_gets_nothing_there(table: Table) -> None:
    inside = {name: row for name, row in table.items() if name.startswith("cms/")}
    assert len(inside) > 200
    let_in = [
        f"{name}: {role} {row[role]}"
        for name, row in inside.items()
        for role in NO_CMS
        if not name.startswith(ENTRANCES) and not {*row[role]} <= REFUSED
    ]
    assert not let_in


def test_an_account_that_is_suspended_is_none(table: Table) -> None:
    assert not [name for name, row in table.items() if row["suspended"] != row["anonymous"]]


def test_what_is_as_is_not_there_for_anybody_else(table: Table) -> None:
    mine = {name: row for name, row in table.items() if name.startswith("account/") and "<pk>" in name}
    assert mine
    others = ("anonymous", "unverified", "practitioner B", "suspended", "editor", "moderator", "superuser")
    assert not [
        f"{name}: {role} {row[role]}"
        for name, row in mine.items()
        for role in others
        if not {*row[role]} <= REFUSED
    ]


def test_editors_and_moderators_do_not_run_the_site(table: Table) -> None:
    reached = [
        f"{name}: {role} {row[role]}"
        for name, row in table.items()
        for role in ("editor", "moderator")
        if name.startswith(OPERATOR_ONLY) and "chooser" not in name and "ok" in row[role]
    ]
    assert not reached


def test_nothing_breaks(table: Table) -> None:
    broken = [
        f"{name}: {role} {cell}"
        for name, row in table.items()
        for role, cell in row.items()
        for answer in cell
        if answer.startswith("5") and not (role not in NO_CMS and name.startswith(BREAKS_WITHOUT_FIELDS))
    ]
    assert not broken
