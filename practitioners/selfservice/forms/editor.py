"""A section as it is edited: its form or its rows, and what went wrong in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from practitioners.models import PractitionerPage
from practitioners.selfservice.forms.base import PageForm, RowForm
from practitioners.selfservice.forms.page_forms import AboutForm, ContactForm, HelpForm, VisitsForm, WhoForm
from practitioners.selfservice.forms.row_forms import CredentialForm, PlaceForm, PriceForm, TechniqueForm
from practitioners.selfservice.forms.rows import Rows
from practitioners.selfservice.sections import Section
from site_core.templatetags.handwell_components import first_control_id

PAGE_FORMS: dict[str, type[PageForm]] = {
    "who": WhoForm,
    "help": HelpForm,
    "visits": VisitsForm,
    "about": AboutForm,
    "contact": ContactForm,
}
ROW_FORMS: dict[str, tuple[str, type[RowForm]]] = {
    "techniques": ("techniques", TechniqueForm),
    "places": ("locations", PlaceForm),
    "prices": ("prices", PriceForm),
    "qualifications": ("credentials", CredentialForm),
}


@dataclass(frozen=True)
class Problem:
    """A line of the error summary, and the id of the control it leads to."""

    text: str
    control: str


class Editor:
    """One section of a draft, shown or sent. ``apply`` changes the draft in memory, after ``is_valid``."""

    def __init__(
        self,
        section: Section,
        draft: PractitionerPage,
        data: Mapping[str, Any] | None = None,
        *,
        lenient: bool = False,
    ) -> None:
        self.section = section
        self.form: PageForm | None = None
        self.rows: Rows | None = None
        if form_class := PAGE_FORMS.get(section.key):
            self.form = form_class(data, instance=draft, use_required_attribute=False)
        else:
            relation, row_form = ROW_FORMS[section.key]
            self.rows = Rows(relation, row_form, draft, data, lenient=lenient)

    def is_valid(self) -> bool:
        """Whether everything can be read."""
        return all(part.is_valid() for part in (self.form, self.rows) if part is not None)

    def apply(self) -> None:
        """Puts what was sent into the draft, in memory."""
        if self.form is not None:
            self.form.save(commit=False)
        if self.rows is not None:
            self.rows.apply()

    @property
    def errors(self) -> list[Problem]:
        """Every problem in the order of the page; empty before anything was sent."""
        return [problem for form in self._forms() if form.is_bound for problem in _problems(form)]

    def _forms(self) -> Iterator[Any]:
        if self.form is not None:
            yield self.form
        if self.rows is not None:
            yield from self.rows.forms


def _problems(form: Any) -> Iterator[Problem]:
    yield from (Problem(str(text), "section-form") for text in form.non_field_errors())
    for field in form:
        yield from (Problem(str(text), first_control_id(field)) for text in field.errors)
