"""Files from anywhere: other encodings, formulas, endless lines. None breaks anything, each is answered."""

import pytest

from practitioners.importing.cells import CellError, from_cell, join_items, split_items, to_cell
from practitioners.importing.plan import make_plan
from practitioners.importing.reading import MAX_ROWS, UnreadableFileError
from tests.factories import the_finder
from tests.practitioners.importing.files import ANN, csv_of

pytestmark = pytest.mark.django_db
TEXT = csv_of(ANN | {"name": "Zoë Ångström"}).decode()


@pytest.fixture(autouse=True)
def finder():
    return the_finder()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_every_usual_encoding_and_line_end_is_read(encoding: str, line_end: str) -> None:
    text = TEXT.replace("\r\n", line_end)
    (row,) = make_plan(text.encode(encoding)).rows
    assert (row.name, row.problems, row.line) == ("Zoë Ångström", [], 2)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_usual_delimiter_is_read(delimiter: str) -> None:
    (row,) = make_plan(csv_of(ANN, delimiter=delimiter)).rows
    assert row.name == "Ann Archer"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "must name the columns"),
        (b"\n\n", "must name the columns"),
        (b"name,town\nAnn,Leeds\n", "columns are missing: external_id"),
        (b"external_id,name,name\n", "twice: name"),
        (b"PK\x03\x04\x00\x00\x00\x00" * 50, "not text"),
        (bytes(range(256)) * 10, "not text"),
        (b"," * 1_000_000 + b"\n", "more than 200 columns"),
        (b"external_id,name\n" + b"1,A\n" * (MAX_ROWS + 1), "more than 50,000 lines"),
        (b"x" * (31 * 1024 * 1024), "larger than 30 MB"),
    ],
)
def test_what_is_no_list_of_people_is_refused_with_a_reason(content: bytes, words: str) -> None:
    with pytest.raises(UnreadableFileError, match=words):
        make_plan(content)


@pytest.mark.parametrize(
    "name",
    ["=cmd|'/c calc'!A1", "@SUM(1)", "Ann\x00Archer", "Ann\x1b[31m", "A\u0008"],
)
def test_cells_that_are_no_text_are_named(name: str) -> None:
    (row,) = make_plan(csv_of(ANN | {"name": name, "about": "x" * 200})).rows
    assert row.action == "bad"
    assert "name: " in row.problems[0]


def test_every_bad_line_is_named_by_its_number_even_after_lines_within_cells() -> None:
    rows = [ANN | {"external_id": f"r-{n}", "about": "one\ntwo"} for n in range(3)]
    rows[1]["postcode"] = "nonsense"
    plan = make_plan(csv_of(*rows))
    assert [(row.line, row.action) for row in plan.rows] == [(2, "new"), (4, "bad"), (6, "new")]


def test_too_many_cells_and_broken_quotes_are_named() -> None:
    plan = make_plan(b'external_id,name\nr-1,Ann,extra\nr-2,"Ben\n')
    assert [row.action for row in plan.rows] == ["bad", "bad"]
    assert "3 cells" in plan.rows[0].problems[0]
    assert "cannot be read" in plan.rows[1].problems[0]


def test_an_endless_cell_is_a_bad_line() -> None:
    (row,) = make_plan(b"external_id,name\nr-1," + b"x" * 200_000 + b"\n").rows
    assert row.action == "bad"


@pytest.mark.parametrize("text", ["=1", "+44 1", "-x", "@x", "'=1", "'quoted'", "\\", "", "plain", "''"])
def test_what_is_written_is_read_back_and_runs_nowhere(text: str) -> None:
    cell = to_cell(text)
    assert from_cell(cell) == text
    assert not cell.startswith(("=", "+", "-", "@"))


def test_a_formula_is_refused_and_a_phone_number_is_not() -> None:
    with pytest.raises(CellError):
        from_cell("=HYPERLINK(1)")
    assert from_cell("+44 20 7946 0000") == "+44 20 7946 0000"


@pytest.mark.parametrize(
    "items",
    [[["a", "b"], ["c;d", "e|f\\g"]], [["x", "", "z"]], [["a|"], ["\\"]], [], [["only"]]],
)
def test_several_things_in_one_cell_come_back_as_they_were(items: list[list[str]]) -> None:
    assert split_items(join_items(items)) == items
