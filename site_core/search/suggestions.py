"""What to say when nothing was found: perhaps it was spelt differently."""

from difflib import get_close_matches

from site_core.search import registry
from site_core.search.words import WORD

MOST_SUGGESTIONS = 3
#: How alike two spellings must be, from 0 to 1; "shiatzu" and "shiatsu" are 0.86.
ALIKE = 0.75
SHORTEST = 4


def suggestions(words: list[str]) -> list[str]:
    """Names from the apps' vocabularies that look like the words, the likeliest first.

    The whole text is compared with whole names, and each word with the words of the names: "acupunture" finds
    "Acupuncture", "achiles" finds "Achilles tendon pain".
    """
    names: dict[str, str] = {}
    names_with_word: dict[str, list[str]] = {}
    for spelling, name in registry.spellings():
        parts = WORD.findall(spelling.casefold())
        names.setdefault(" ".join(parts), name)
        for part in parts:
            names_with_word.setdefault(part, []).append(name)
    # More than are shown: several spellings may mean one name.
    alike = get_close_matches(" ".join(words), names, MOST_SUGGESTIONS * 4, ALIKE)
    found = [names[spelling] for spelling in alike]
    for word in words:
        if len(word) >= SHORTEST and word not in names_with_word:
            for match in get_close_matches(word, names_with_word, 1, ALIKE):
                found += names_with_word[match]
    return list(dict.fromkeys(found))[:MOST_SUGGESTIONS]
