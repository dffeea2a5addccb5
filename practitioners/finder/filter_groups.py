"""The filters as the page prints them: every choice with its count."""

from collections.abc import Iterator
from typing import Any

from practitioners.finder.options import GROUPS, Group
from practitioners.finder.outcome import Outcome
from practitioners.finder.vocabulary import Vocabulary

#: Groups that are open when the page opens; any group with a choice is open too.
OPEN_AT_FIRST = frozenset({"technique", "for"})


def filter_groups(outcome: Outcome, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    """The filter groups with each option's count under this question; what finds nobody stays, disabled."""
    return [
        {
            "legend": group.heading,
            "name": group.key,
            "open": group.key in OPEN_AT_FIRST or group.key in outcome.query.chosen,
            "chosen": len(outcome.query.chosen.get(group.key, ())),
            "options": options,
        }
        for group in GROUPS
        if (options := list(_options(group, outcome, vocabulary)))
    ]


def _options(group: Group, outcome: Outcome, vocabulary: Vocabulary) -> Iterator[dict[str, Any]]:
    chosen = outcome.query.chosen.get(group.key, ())
    counts = outcome.counts.get(group.key, {})
    choices = group.choices or tuple(
        (slug, term.label) for slug, term in vocabulary.terms.get(group.key, {}).items()
    )
    for value, label in choices:
        count = counts.get(value, 0)
        yield {
            "value": value,
            "label": label,
            "count": count,
            "checked": value in chosen,
            "disabled": not count and value not in chosen,
        }
