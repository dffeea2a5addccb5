"""What a visitor asks the site search."""

from dataclasses import dataclass
from functools import cached_property

from site_core.search.words import readable, words_in


@dataclass(frozen=True)
class Question:
    """The text as typed, and what is looked for. One for each request: it keeps what groups share."""

    typed: str

    @cached_property
    def text(self) -> str:
        """What was typed, as it may be shown."""
        return readable(self.typed)

    @cached_property
    def words(self) -> list[str]:
        """The words that are looked for; none when there is nothing to look for."""
        return words_in(self.typed)

    @cached_property
    def matches(self) -> dict[int, list[int]]:
        """Content type -> primary keys of the pages that match, best first; read once for all groups."""
        from site_core.search.page_matches import page_matches

        return page_matches(self.words)
