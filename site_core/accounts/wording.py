"""What the fields of account forms say."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

PASSWORD_HINT = _(
    "At least 12 characters. Three or four words that have nothing to do with each other work well."
)
EMAIL_ERRORS = {
    "required": _("Enter your e-mail address"),
    "invalid": _("Enter an e-mail address in the right form, like name@example.com"),
}


def ours(form: forms.Form, name: str, label: Any, *, hint: Any = "", **errors: Any) -> None:
    """Gives a field its label, its hint and its messages, and takes its placeholder away."""
    field = form.fields[name]
    field.label, field.help_text = label, hint
    field.error_messages.update(errors)
    field.widget.attrs.pop("placeholder", None)
    if isinstance(field, forms.EmailField):
        # allauth puts a TextInput there; spelling checkers would underline every address.
        field.widget.attrs["spellcheck"] = "false"
