"""From what a visitor typed to words that any database may be asked for.

Wagtail's ``parse_query_string`` is not used on it: its pattern takes quadratic time on a long text without
spaces. Here the text is cut first, and everything but letters and digits goes: operators and quotes of the
full-text engines, NUL (which PostgreSQL refuses), lone surrogates (which cannot be encoded).
"""

import re
import unicodedata

from modelsearch.query import And, Or, Phrase, PlainText, SearchQuery

LONGEST_TEXT = 120
LONGEST_WORD = 40
MOST_WORDS = 8

WORD = re.compile(r"[^\W_]+")
#: Words that stand in nearly every text. Both databases must leave out the same ones.
# fmt: off
TOO_COMMON = frozenset({
    "a", "an", "and", "are", "at", "be", "by", "can", "do", "for", "from", "have", "how", "i", "in", "is",
    "it", "my", "of", "on", "or", "so", "that", "the", "this", "to", "what", "when", "with", "you", "your",
})
# fmt: on


def readable(text: str) -> str:
    """The text as it may be shown and stored: one line, no control characters, at most 120 characters."""
    shown = "".join(
        character if unicodedata.category(character) not in ("Cc", "Cs", "Co", "Cn") else " "
        for character in text[: LONGEST_TEXT * 4]
    )
    return " ".join(shown.split())[:LONGEST_TEXT]


def words_in(text: str) -> list[str]:
    """The words worth looking for, in lower case and in order, without repetition."""
    plain = unicodedata.normalize("NFKC", readable(text)).casefold().replace("’", "'").replace("'", "")
    found = dict.fromkeys(word[:LONGEST_WORD] for word in WORD.findall(plain))
    telling = [word for word in found if word not in TOO_COMMON]
    return (telling or list(found))[:MOST_WORDS]


def spellings(word: str) -> list[str]:
    """The word with and without the ending of a plural: SQLite's index knows no grammar."""
    if word.endswith("ies") and len(word) > 4:
        return [word, f"{word[:-3]}y"]
    if word.endswith("es") and len(word) > 4:
        return [word, word[:-1], word[:-2]]
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        return [word, word[:-1]]
    return [word, f"{word}s"]


def search_query(words: list[str]) -> SearchQuery:
    """All of the words, each in any of its spellings. Needs at least one word.

    The words side by side find nothing more, but weigh: "bad back" is another name of low back pain, while
    other pages merely have both words somewhere.
    """
    everywhere = And([PlainText(" ".join(spellings(word)), operator="or") for word in words])
    return Or([everywhere, Phrase(" ".join(words))]) if len(words) > 1 else everywhere
