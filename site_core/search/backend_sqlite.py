"""Full-text search on SQLite, with a relevance order that does not cost the square of the hits."""

from typing import Any

from django.db.models import Case, Func, Model, QuerySet, TextField, Value, When
from django.db.models.fields import FloatField
from django.db.models.functions import Cast
from modelsearch.backends.database.sqlite.query import MatchExpression, normalize
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchResults,
)
from modelsearch.conf import get_app_config
from modelsearch.query import MatchAll, Not
from modelsearch.utils import get_descendants_content_types_pks

from site_core.search.norms import NormsOnRebuildOnly

FullTextRow = get_app_config().get_model("SQLiteFTSIndexEntry")

#: Hits that are put in order of relevance. More than that is a word so common that no order would help, and
#: they come newest first.
MOST_RANKED = 500


class Relevance(Func):
    """SQLite's ``bm25``, smaller is better, a word in the title counting ten times.

    The weights follow the columns of the table: autocomplete, body, title.
    """

    template = f"bm25({FullTextRow._meta.db_table}, 1.0, 1.0, 10.0)"
    output_field = FloatField()


class Index(NormsOnRebuildOnly, SQLiteIndex):
    """Saves without rewriting the whole table."""


class RankedOnce:
    """Mixin for a query compiler: ranks with one pass over the index before the query itself.

    The stock compiler orders by a correlated subquery that repeats the whole match for every hit: 87 s for a
    word with 15,000 hits. Here the hits and their scores are read first (at most ``MOST_RANKED``), filters
    included, and the query then names the hits in their order.
    """

    def search(self, config: Any, start: int, stop: int, score_field: str | None = None) -> "QuerySet[Model]":
        """As the stock compiler, with a cheaper order."""
        wants_order = self.order_by_relevance  # type: ignore[has-type]
        ids = self._ranked_ids(config) if wants_order and score_field is None else None
        if ids is not None and len(ids) <= MOST_RANKED:
            place = Case(
                *(When(pk=pk, then=Value(number)) for number, pk in enumerate(ids)), default=Value(0)
            )
            return self.queryset.filter(pk__in=ids).order_by(place)[start:stop]  # type: ignore[attr-defined]
        # Only for the call: ``check`` reads the attribute too, and would then ask for filter fields.
        self.order_by_relevance = False
        try:
            return super().search(config, start, stop, score_field)  # type: ignore[misc]
        finally:
            self.order_by_relevance = wants_order

    def _ranked_ids(self, config: Any) -> list[str] | None:
        """Primary keys of the best hits, best first; ``None`` for a query that nothing can be ranked by."""
        query = normalize(self.query)  # type: ignore[attr-defined]
        if isinstance(query, MatchAll | Not):
            return None
        built = self.build_search_query(query, config=config)  # type: ignore[attr-defined]
        if built is None:
            return []
        queryset = self.queryset  # type: ignore[attr-defined]
        candidates = queryset.order_by().annotate(key=Cast("pk", TextField())).values("key")
        rows = FullTextRow.objects.filter(
            MatchExpression(self.fields or self.FTS_TABLE_FIELDS, built),  # type: ignore[attr-defined]
            index_entry__content_type__in=get_descendants_content_types_pks(queryset.model),
            index_entry__object_id__in=candidates,
        )
        ranked = rows.annotate(relevance=Relevance()).order_by("relevance", "-index_entry_id")
        return list(ranked.values_list("index_entry__object_id", flat=True)[: MOST_RANKED + 1])


class Compiler(RankedOnce, SQLiteSearchQueryCompiler):
    """Whole words."""


class AutocompleteCompiler(RankedOnce, SQLiteAutocompleteQueryCompiler):
    """Beginnings of words."""


class Results(SQLiteSearchResults):
    """Counts without ranking first."""

    def _do_count(self) -> int:
        compiler = self.query_compiler
        wants_order, compiler.order_by_relevance = compiler.order_by_relevance, False
        try:
            return super()._do_count()
        finally:
            compiler.order_by_relevance = wants_order


class Backend(SQLiteSearchBackend):
    """The three put together."""

    index_class = Index
    query_compiler_class = Compiler
    autocomplete_query_compiler_class = AutocompleteCompiler
    results_class = Results
