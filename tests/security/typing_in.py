"""Typing one thing into every field for words that somebody is shown, and sending it."""

from collections.abc import Iterable

from django.test import Client

from tests.security.forms import Form, forms_on
from tests.security.running import Runner
from tests.site.document import Document

#: Of these kinds a field takes any words; of the others only some, so they are tried once and then left.
ANYTHING = ("text", "search", "textarea")


class Typist:
    """``offered`` and ``took`` count the fields; every answer is shown to Chromium."""

    def __init__(self, runner: Runner) -> None:
        self.runner = runner
        self.offered, self.took = 0, 0

    def fill(self, client: Client, paths: Iterable[str], words: tuple[str, ...]) -> None:
        """Every form of these pages, one after the other; each field with the first of the words it holds."""
        for path in paths:
            for form in first_of_each(forms_on(client, path)):
                self._fill(client, path, form, words)

    def _fill(self, client: Client, path: str, form: Form, words: tuple[str, ...]) -> None:
        self.offered += len(form.texts)
        self.send(client, form, typed(form, words, tuple({kind for kind, _length in form.texts.values()})))
        again = next((each for each in first_of_each(forms_on(client, path)) if str(each) == str(form)), None)
        if again is None:
            return
        sent = typed(again, words, ANYTHING)
        kept, wrong = self.send(client, again, sent)
        if not kept and wrong:
            sent = {name: text for name, text in sent.items() if name not in wrong}
            kept, _wrong = self.send(client, again, sent)
        if kept:
            self.took += len(sent)

    def send(self, client: Client, form: Form, sent: dict[str, str]) -> tuple[bool, set[str]]:
        """Whether it was taken, and the fields that were marked as wrong; the answer is shown to Chromium."""
        response = client.post(form.action, form.data(**sent), follow=True)
        if not response.get("Content-Type", "").startswith("text/html"):
            return False, set()
        page = response.content.decode()
        if "xss" in page:
            self.runner.show(page, f"answer to {form}")
        if response.redirect_chain:
            return True, set()
        marked = Document(response.content).all("input", "textarea")
        return False, {each.get("name", "") for each in marked if each.get("aria-invalid") == "true"}


def first_of_each(forms: Iterable[Form]) -> list[Form]:
    """One form for each set of fields, with the first of its buttons, where there is something to type."""
    found: dict[tuple[str, ...], Form] = {}
    for form in forms:
        if form.texts:
            found.setdefault((form.action, *sorted(form.texts)), form)
    return list(found.values())


def typed(form: Form, words: tuple[str, ...], kinds: tuple[str, ...]) -> dict[str, str]:
    """The fields of these kinds, each with the first of the words that it has room for."""
    found = {}
    for name, (kind, length) in form.texts.items():
        fitting = [each for each in words if not length or len(each) <= length]
        if kind in kinds and fitting:
            found[name] = fitting[-1] if kind == "url" else fitting[0]
    return found
