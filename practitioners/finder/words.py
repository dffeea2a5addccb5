"""From text to the words that are compared: lower case, no accents, no very common words."""

import re
import unicodedata
from functools import lru_cache

#: Longer input says nothing more; it only costs time.
MAX_QUERY_CHARS = 120
_WORD = re.compile(r"[a-z0-9]+")
STOP_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "can",
        "do",
        "for",
        "from",
        "have",
        "help",
        "helps",
        "i",
        "in",
        "is",
        "it",
        "me",
        "my",
        "need",
        "of",
        "on",
        "or",
        "our",
        "people",
        "someone",
        "that",
        "the",
        "their",
        "them",
        "they",
        "to",
        "want",
        "we",
        "who",
        "with",
        "you",
        "your",
    ]
)


@lru_cache(maxsize=4096)
def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", ""))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).lower()


def words_of(text: str) -> list[str]:
    """The words of a text in order, with stop words, for phrases to be found in."""
    return _WORD.findall(_fold(text))


def telling_words(text: str) -> list[str]:
    """The words of a text in order, without the ones that everybody uses."""
    return [word for word in words_of(text) if word not in STOP_WORDS]


def phrase(text: str) -> str:
    """A text as one comparable phrase."""
    return " ".join(words_of(text))


def singular(word: str) -> str:
    """A word without its plural ending, as far as spelling alone can tell."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
