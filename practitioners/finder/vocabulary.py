"""The words of the directory: techniques, concerns, languages and bodies, with the names people give them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from practitioners.finder.options import GROUP_BY_KEY, option
from practitioners.finder.words import MIN_PREFIX, STOP_WORDS, phrase, singular
from practitioners.models import Concern, CredentialBody, Language, ModalityPage


@dataclass(frozen=True)
class Term:
    """One choice of a vocabulary group."""

    pk: int
    slug: str
    label: str
    #: The option of the index that it stands for.
    option: str


@dataclass(frozen=True)
class Vocabulary:
    """All terms, by group and slug, and every phrase that means one or more of them."""

    terms: Mapping[str, Mapping[str, Term]] = field(default_factory=dict)
    phrases: Mapping[str, frozenset[str]] = field(default_factory=dict)
    #: Phrase to the name as it is written, for "did you mean".
    spellings: Mapping[str, str] = field(default_factory=dict)
    longest_phrase: int = 0

    def term(self, group: str, slug: str) -> Term | None:
        """The term with a slug, or None."""
        return self.terms.get(group, {}).get(slug)

    @cached_property
    def by_word(self) -> dict[str, frozenset[str]]:
        """The options in whose names a word occurs, by the singular of the word."""
        found: dict[str, frozenset[str]] = {}
        for key, options in self.phrases.items():
            for word in {singular(word) for word in key.split()} - STOP_WORDS:
                found[word] = found.get(word, frozenset()) | options
        return found

    def named_with(self, word: str) -> frozenset[str]:
        """The options in whose names a word, or one that begins with it, occurs."""
        stem = singular(word)
        if len(stem) < MIN_PREFIX:
            return self.by_word.get(stem, frozenset())
        return frozenset().union(*(own for name, own in self.by_word.items() if name.startswith(stem)))

    @cached_property
    def names(self) -> dict[str, str]:
        """How each term is written, by its option in the index."""
        return {term.option: term.label for terms in self.terms.values() for term in terms.values()}

    def label(self, group: str, value: str) -> str:
        """How a choice is written: a term's name, or the label of a fixed choice."""
        term = self.term(group, value)
        return term.label if term else str(dict(GROUP_BY_KEY[group].choices)[value])


def load_vocabulary() -> Vocabulary:
    """Reads the vocabulary: four queries, all rows (some dozens)."""
    modalities = list(
        ModalityPage.objects.live().order_by("title").only("pk", "slug", "title", "also_called", "url_path")
    )
    concerns = list(Concern.objects.all())
    terms = {
        "technique": _terms("technique", ((m.pk, m.slug, m.title) for m in modalities)),
        "for": _terms("for", ((c.pk, c.slug, c.name) for c in concerns)),
        "language": _terms("language", Language.objects.values_list("pk", "code", "name")),
        "body": _terms(
            "body",
            ((b.pk, b.slug, str(b)) for b in CredentialBody.objects.only("slug", "name", "abbreviation")),
        ),
    }
    phrases: dict[str, set[str]] = {}
    spellings: dict[str, str] = {}
    named = [("technique", m.pk, m.title, m.synonym_list) for m in modalities]
    named += [("for", c.pk, c.name, c.synonym_list) for c in concerns]
    for group, pk, name, synonyms in named:
        for text in (name, *synonyms):
            for key in {phrase(text), " ".join(singular(word) for word in phrase(text).split())}:
                if key:
                    phrases.setdefault(key, set()).add(option(group, pk))
                    spellings.setdefault(key, name)
    return Vocabulary(
        terms=terms,
        phrases={key: frozenset(options) for key, options in phrases.items()},
        spellings=spellings,
        longest_phrase=max((key.count(" ") + 1 for key in phrases), default=0),
    )


def _terms(group: str, rows: Iterable[tuple[int, str, str]]) -> dict[str, Term]:
    return {slug: Term(pk, slug, label, option(group, pk)) for pk, slug, label in rows}
