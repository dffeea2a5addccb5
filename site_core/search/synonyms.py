"""Other words for what was searched, as editors have written them down."""

from site_core.search.words import words_in


def with_synonyms(words: list[str]) -> list[list[str]]:
    """The words, and each list of words that they may stand for; one query.

    A synonym applies where its words stand next to each other among the words of the question, and is put in
    their place: with "bad back" for "low back pain", "bad back pregnancy" is also "low back pain pregnancy".
    """
    from site_core.models import SearchSynonym

    found = [words]
    for theirs, ours in SearchSynonym.objects.values_list("words", "means"):
        wanted = words_in(theirs)
        for start in range(len(words) - len(wanted) + 1):
            if words[start : start + len(wanted)] == wanted:
                found.append(
                    list(dict.fromkeys([*words[:start], *words_in(ours), *words[start + len(wanted) :]]))
                )
                break
    return found
