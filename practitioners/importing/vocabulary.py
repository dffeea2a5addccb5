"""The words of the directory as a file may write them: the short form, or the name."""

from collections.abc import Iterable
from typing import Any

from practitioners.importing.cells import CellError
from practitioners.joining.duplicates import plain
from practitioners.models import Concern, CredentialBody, Language, ModalityPage


class Vocabulary:
    """Read once: a file of thousands would ask for each word again."""

    def __init__(self) -> None:
        self.techniques = _by_words(ModalityPage.objects.live(), "slug", "title")
        self.concerns = _by_words(Concern.objects.all(), "slug", "name")
        self.languages = _by_words(Language.objects.all(), "code", "name")
        self.bodies = _by_words(CredentialBody.objects.all(), "slug", "abbreviation", "name")

    def find(self, words: dict[str, Any], text: str, kind: str) -> Any:
        """The thing with this short form or name. Raises ``CellError``."""
        found = words.get(plain(text))
        if found is None:
            raise CellError(f"there is no {kind} called “{text[:40]}”")
        return found


def _by_words(things: Iterable[Any], *names: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for thing in things:
        for name in names:
            if word := plain(getattr(thing, name)):
                found.setdefault(word, thing)
    return found
