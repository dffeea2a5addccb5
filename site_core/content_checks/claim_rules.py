"""The claims list as checks: one for each rule and its better wording, so that the editor reads both."""

import re
from collections.abc import Iterable
from hashlib import sha1

from site_core.claims.finding import find_claims

_NO_WORD = re.compile(r"\W+")


def rule_key(rule: str, suggestion: str) -> str:
    """Names a rule with its suggestion in the page and in the checker."""
    return "claim-" + sha1(f"{rule}|{suggestion}".encode(), usedforsecurity=False).hexdigest()[:10]


def broken_rules(
    text: str, may_stand: Iterable[tuple[str, str]] = (), *, in_advert: bool = False
) -> set[tuple[str, str]]:
    """The rules that a text of the page breaks, each with its suggestion.

    What was let stand was read in the field, this is read in the page, where a heading or a mark may stand
    between: so the words are compared, and not what is between them.
    """
    allowed = [(words.casefold(), _bare(sentence)) for words, sentence in may_stand]
    return {
        (flag.rule, flag.suggestion)
        for flag in find_claims(text, in_advert=in_advert)
        if not any(
            flag.text.casefold() == words
            and (_bare(flag.sentence) in sentence or sentence in _bare(flag.sentence))
            for words, sentence in allowed
        )
    }


def _bare(text: str) -> str:
    return _NO_WORD.sub(" ", text).strip().casefold()
