"""What importing a file would do, line by line, before anything is done."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from practitioners.importing.cells import CellError
from practitioners.importing.columns import COLUMNS, REQUIRED, canonical
from practitioners.importing.likely import KnownPeople
from practitioners.importing.people import external_id_of, put_values, values_of
from practitioners.importing.reading import Line, UnreadableFileError, read
from practitioners.importing.vocabulary import Vocabulary
from practitioners.joining.refusals import has_refused
from practitioners.models import PractitionerPage

NEW, UPDATE, SAME, KEPT, REFUSED, BAD = "new", "update", "same", "kept", "refused", "bad"
#: Said of each line in the report.
WORDS = {
    NEW: "would be made",
    UPDATE: "would be changed",
    SAME: "no change",
    KEPT: "left alone: the person has agreed to be listed and looks after it",
    REFUSED: "left out: has told us not to be listed",
    BAD: "cannot be used",
}


@dataclass
class Planned:
    """One line and what it leads to. ``changes`` are column, old and new text."""

    line: int
    external_id: str = ""
    name: str = ""
    action: str = BAD
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    page: PractitionerPage | None = None

    @property
    def said(self) -> str:
        """What the line leads to, in words."""
        return WORDS[self.action]


@dataclass
class Plan:
    """All of it."""

    rows: list[Planned]
    warnings: list[str]
    words: Vocabulary

    @property
    def counts(self) -> dict[str, int]:
        """How many lines lead to what."""
        found = Counter(row.action for row in self.rows)
        return {action: found[action] for action in WORDS}

    @property
    def bad(self) -> list[Planned]:
        """The lines that cannot be used."""
        return [row for row in self.rows if row.action == BAD]


def make_plan(content: bytes, progress: Callable[[int], None] = lambda count: None) -> Plan:
    """Reads a file against what is there; changes nothing. Raises ``UnreadableFileError``."""
    headings, lines = read(content)
    if missing := [name for name in REQUIRED if name not in headings]:
        raise UnreadableFileError(f"These columns are missing: {', '.join(missing)}.")
    unknown = [heading[:40] for heading in headings if heading not in COLUMNS]
    warnings = (
        [f"Columns that we do not know were passed over: {', '.join(unknown[:20])}."] if unknown else []
    )
    words, known, there = Vocabulary(), KnownPeople(), _profiles()
    rows: list[Planned] = []
    seen: dict[str, int] = {}
    for count, line in enumerate(lines, 1):
        row = _read_line(line, words)
        if not row.problems:
            if row.external_id in seen:
                row.problems.append(f"external_id: the same as in line {seen[row.external_id]}")
            else:
                seen[row.external_id] = line.number
                _decide(row, words, known, there.get(row.external_id))
        rows.append(row)
        progress(count)
    return Plan(rows, warnings, words)


def _profiles() -> dict[str, PractitionerPage]:
    pages = PractitionerPage.objects.select_related("listing", "origin").prefetch_related(
        "locations",
        "techniques__modality",
        "concerns",
        "languages",
        "prices",
        "credentials__body",
    )
    return {external_id_of(page): page for page in pages}


def _read_line(line: Line, words: Vocabulary) -> Planned:
    row = Planned(line.number, line.cells.get("external_id", ""), line.cells.get("name", ""))
    row.problems += line.problems
    # A cell that could not be read is named already.
    for column in (column for column in COLUMNS if column in line.cells):
        try:
            row.values[column] = canonical(column, line.cells[column], words)
        except CellError as error:
            row.problems.append(f"{column}: {error}")
    if not row.problems and row.values.get("visits_homes") == "yes":
        missing = [name for name in ("visit_base", "visit_radius_miles") if not row.values.get(name)]
        row.problems += [f"{name}: needed for home visits" for name in missing]
    return row


def _decide(row: Planned, words: Vocabulary, known: KnownPeople, page: PractitionerPage | None) -> None:
    if page is None:
        _decide_new(row, known)
        return
    row.page = page.get_latest_revision_as_object() if page.latest_revision_id else page
    email = page.listing.contact_email
    before = values_of(row.page, external_id=row.external_id, email=email)
    put_values(row.page, row.values, words)
    after = values_of(row.page, external_id=row.external_id, email=row.values.get("email", email))
    row.changes = [(name, before[name], after[name]) for name in COLUMNS if before[name] != after[name]]
    if not row.changes:
        row.action = SAME
    elif page.listing.owner_id is not None or page.listing.consent_at is not None:
        row.action = KEPT
    else:
        row.action = UPDATE


def _decide_new(row: Planned, known: KnownPeople) -> None:
    if row.external_id.startswith("handwell-"):
        row.problems.append("external_id: there is no such profile (numbers of ours are for updates)")
        return
    if has_refused(
        email=row.values.get("email", ""),
        phone=row.values.get("phone", ""),
        external_id=row.external_id,
    ):
        row.action = REFUSED
        return
    row.action = NEW
    row.changes = [(name, "", text) for name, text in row.values.items() if text and text != "no"]
    if like := known.like(row.values):
        row.warnings.append(f"Perhaps the same person as {', '.join(like[:3])}.")
    known.add(row.values, row.line)
