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
    names = registry.names()
    by_name = {" ".join(WORD.findall(name.casefold())): name for name in names}
    by_word: dict[str, list[str]] = {}
    for spelling, name in by_name.items():
        for part in spelling.split():
            by_word.setdefault(part, []).append(name)
    found = [by_name[match] for match in get_close_matches(" ".join(words), by_name, MOST_SUGGESTIONS, ALIKE)]
    for word in words:
        if len(word) >= SHORTEST and word not in by_word:
            for match in get_close_matches(word, by_word, 1, ALIKE):
                found += by_word[match][:MOST_SUGGESTIONS]
    return list(dict.fromkeys(found))[:MOST_SUGGESTIONS]
