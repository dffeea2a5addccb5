"""An application, to read once more."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from practitioners.joining.applying import form_of
from practitioners.joining.steps import STEPS
from practitioners.models import JoinApplication


@dataclass(frozen=True)
class Part:
    """One step: its key, its title, and its answers as label and values."""

    key: str
    title: str
    facts: list[tuple[str, list[str]]]


@dataclass(frozen=True)
class Summary:
    """All of it."""

    parts: list[Part]
    #: Name, e-mail address, phone, towns and outward codes: who it may be.
    identity: tuple[str, str, str, list[str]]


def summary_of(application: JoinApplication) -> Summary:
    """The answers of an application whose steps are all right."""
    forms: dict[str, Any] = {key: form_of(application, key) for key in STEPS}
    for form in forms.values():
        form.full_clean()
    parts = [Part(key, str(form.title), _facts(key, form)) for key, form in forms.items()]
    who, where = forms["who"].cleaned_data, forms["where"].cleaned_data
    places = [where["town"], where["postcode"].split(" ")[0], where["visit_base"]]
    identity = (who["name"], application.user.email, who["phone"], [place for place in places if place])
    return Summary(parts, identity)


def _facts(key: str, form: Any) -> list[tuple[str, list[str]]]:
    if key == "registers":
        stated = [f"{body} {number}".strip() for body, number in form.stated]
        return [(_("Registers and insurance"), stated or [_("None yet")])]
    facts = [(str(form.fields[name].label), _values(form, name)) for name in form.fields]
    return [(label, values) for label, values in facts if values]


def _values(form: Any, name: str) -> list[str]:
    value, field = form.cleaned_data.get(name), form.fields[name]
    if name == "precision" and not form.cleaned_data.get("town"):
        return []
    if value in (None, "", False):
        return []
    if value is True:
        return [_("Yes")]
    if hasattr(field, "queryset"):
        return [str(each) for each in value]
    return [str(dict(getattr(field, "choices", ())).get(value, value))]
