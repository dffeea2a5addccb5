"""Rows that are added, removed and put in order with plain buttons, so that no script is needed."""

import re
from collections.abc import Mapping
from typing import Any

from django.http import Http404

from practitioners.models import PractitionerPage
from practitioners.selfservice.content import rows as rows_of
from practitioners.selfservice.forms.base import RowForm

#: More than anybody has; a form of a thousand rows is not one of ours.
MOST = 40
_STEP = re.compile(r"^(?P<index>\d{1,3}):(?P<what>up|down|remove)$")


class Rows:
    """The rows of one kind, as forms. Positions are in hidden fields, so a row keeps its name when it moves.

    Raises ``Http404`` for a key that is none of the draft's own rows, unless ``lenient``: then such a row is
    a new one. That is for showing what somebody typed beside what has been saved since.
    """

    def __init__(
        self,
        relation: str,
        form_class: type[RowForm],
        draft: PractitionerPage,
        data: Mapping[str, Any] | None = None,
        *,
        lenient: bool = False,
    ) -> None:
        self.relation, self.form_class, self.draft, self.data = relation, form_class, draft, data
        self.own = {row.pk: row for row in rows_of(draft, relation) if row.pk}
        self.lenient = lenient
        self.forms: list[Any] = self._unbound() if data is None else self._bound(data)
        self.moved: str = ""

    @property
    def total(self) -> int:
        """One more than the highest number in the name of a row."""
        return max((form.index for form in self.forms), default=-1) + 1

    def step(self, step: str) -> None:
        """Carries out "add", "2:up", "2:down" or "2:remove" on the rows as they were sent; checks nothing."""
        for form in self.forms:
            form._errors = {}
        if step == "add" and len(self.forms) < MOST:
            self.forms.append(self._form(self.total, None, None))
            self.moved = self.forms[-1].prefix
        match = _STEP.match(step)
        at = match and next(
            (n for n, form in enumerate(self.forms) if form.index == int(match["index"])), None
        )
        if match is None or at is None:
            return
        if match["what"] == "remove":
            del self.forms[at]
            return
        to = at + (-1 if match["what"] == "up" else 1)
        if 0 <= to < len(self.forms):
            self.forms[at], self.forms[to] = self.forms[to], self.forms[at]
        self.moved = self.forms[min(max(to, 0), len(self.forms) - 1)].prefix

    def is_valid(self) -> bool:
        """Whether every row that says something can be read."""
        return all(form.is_valid() for form in self.forms)

    def apply(self) -> None:
        """Puts the rows into the draft, in memory, numbered in their order."""
        kept = [form for form in self.forms if form.instance.pk or form.has_changed()]
        found = []
        for number, form in enumerate(kept):
            row = form.save(commit=False)
            row.sort_order = number
            found.append(row)
        setattr(self.draft, self.relation, found)

    def _unbound(self) -> list[Any]:
        forms = [
            self._form(number, row, None) for number, row in enumerate(rows_of(self.draft, self.relation))
        ]
        return forms or [self._form(0, None, None)]

    def _bound(self, data: Mapping[str, Any]) -> list[Any]:
        indexes = [n for n in range(MOST + 1) if f"{self.relation}-{n}-ORDER" in data]
        forms = [self._form(n, self._row(data.get(f"{self.relation}-{n}-id", "")), data) for n in indexes]
        return sorted(forms, key=lambda form: _number(data[f"{form.prefix}-ORDER"]))

    def _row(self, key: str) -> Any:
        if not key:
            return None
        row = self.own.get(_number(key))
        if row is None and not self.lenient:
            raise Http404
        return row

    def _form(self, index: int, row: Any, data: Mapping[str, Any] | None) -> Any:
        form = self.form_class(
            data,
            instance=row or self.form_class._meta.model(),
            prefix=f"{self.relation}-{index}",
            empty_permitted=row is None or row.pk is None,
            use_required_attribute=False,
        )
        form.index = index  # type: ignore[attr-defined]
        return form


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else -1
