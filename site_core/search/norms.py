"""What both databases' search indexes must not do on every save."""


class NormsOnRebuildOnly:
    """Mixin for an index: the average title length is worked out when the index is rebuilt, not on each save.

    The stock index averages over and updates the whole table whenever one page is saved, twice for a publish:
    a third of a second at 100,000 pages on SQLite, a whole one on PostgreSQL. Until the next rebuild a new
    entry keeps the norm of a title of average length, which moves a hit by a place or two.
    """

    def _refresh_title_norms(self, full: bool = False) -> None:
        if full:
            super()._refresh_title_norms(full=True)  # type: ignore[misc]
