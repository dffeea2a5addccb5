"""From text to the words that are compared: lower case, no accents, no very common words, no plurals."""

import re
import unicodedata
from functools import lru_cache

from practitioners.gazetteer.names import SINGLE_LETTERS

#: Longer input says nothing more; it only costs time.
MAX_QUERY_CHARS = 120
#: Shorter words must match whole: "ma" would match half the directory.
MIN_PREFIX = 3
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’‘`´")  # noqa: RUF001
_COMMON = (
    "a an and are as at be by can do for from have help helps i in is it me my need of on or our people"
    " someone that the their them they to want we who with you your"
)
STOP_WORDS = frozenset(_COMMON.split())


@lru_cache(maxsize=4096)
def _fold(text: str) -> str:
    # Twice: some letters have a lower case only once they are taken apart, and that can be taken apart again.
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(char for char in decomposed.translate(SINGLE_LETTERS) if not unicodedata.combining(char))


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
    """A word without its plural ending, as spelling alone can tell (injuries, stretches, aches, knots)."""
    if len(word) <= 3 or not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")) and not word.endswith("aches"):
        return word[:-2]
    return word[:-1]
