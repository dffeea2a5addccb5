"""A section's form as a browser would send it back."""

from typing import Any

from django.test import Client

from practitioners.models import PractitionerPage
from practitioners.selfservice.drafts import version_of
from tests.site.document import Document


def address(profile: PractitionerPage, key: str = "") -> str:
    return f"/account/profile/{profile.pk}/{key}/" if key else f"/account/profile/{profile.pk}/"


def live(profile: PractitionerPage) -> PractitionerPage:
    return PractitionerPage.objects.get(pk=profile.pk)


def version(profile: PractitionerPage) -> str:
    return version_of(live(profile))


def filled_in(client: Client, profile: PractitionerPage, key: str) -> dict[str, Any]:
    """What the form of a section says as it is shown, by the names of its controls."""
    response = client.get(address(profile, key))
    editor = response.context["editor"]
    data: dict[str, Any] = {"version": response.context["version"]}
    forms = [editor.form] if editor.form else editor.rows.forms
    for number, form in enumerate(forms):
        if editor.rows:
            data[f"{form.prefix}-ORDER"] = str(number)
            data[f"{form.prefix}-id"] = str(form.instance.pk or "")
        for field in form:
            value = field.value()
            if field.name == "hours":
                week = field.field.widget
                values = dict(zip(week.widgets_names, week.decompress(value), strict=True))
                data |= {f"{field.html_name}{suffix}": text for suffix, text in values.items()}
            elif value is not None and value is not False:
                data[field.html_name] = "on" if value is True else getattr(value, "pk", value)
    return data


def document(response: Any) -> Document:
    return Document(response.content)
