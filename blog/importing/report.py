"""What an import did, page by page, for the person who has to finish the work."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from blog.importing.pieces import Remark

#: What can happen to a page, in the order in which it is told.
OUTCOMES = ("made", "brought up to date", "unchanged", "kept as edited here", "deleted here", "failed")


@dataclass(slots=True)
class Entry:
    """One page."""

    title: str
    outcome: str
    page_id: int | None = None
    remarks: tuple[Remark, ...] = ()


@dataclass(slots=True)
class Report:
    """All pages of one import."""

    entries: list[Entry] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def add(
        self, title: str, outcome: str, page_id: int | None = None, remarks: Iterable[Remark] = ()
    ) -> None:
        """Notes what became of one page."""
        self.entries.append(Entry(title, outcome, page_id, tuple(remarks)))

    def counts(self) -> dict[str, int]:
        """Outcome to number of pages, only those that occurred."""
        found = Counter(entry.outcome for entry in self.entries)
        return {outcome: found[outcome] for outcome in OUTCOMES if found[outcome]}

    @property
    def summary(self) -> str:
        """One line: "3 made, 1 unchanged"."""
        return (
            ", ".join(f"{count} {outcome}" for outcome, count in self.counts().items())
            or "nothing to bring in"
        )

    def lines(self) -> Iterator[str]:
        """The whole report as plain text."""
        for remark in self.remarks:
            yield f"{remark.kind}: {remark.text}"
        for entry in self.entries:
            yield f"{entry.title} ({entry.outcome})"
            for remark in entry.remarks:
                yield f"    {remark.kind}: {remark.text}"
