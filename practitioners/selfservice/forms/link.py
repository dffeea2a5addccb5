"""Links to other sites."""

from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

WRONG = _("Enter a link in the right form, like https://example.org/book")


class LinkField(forms.URLField):
    """Only what a browser opens as a page; "example.org" is taken as https."""

    default_validators = [URLValidator(schemes=["http", "https"], message=WRONG)]

    def __init__(self, **kwargs: Any) -> None:
        box = forms.URLInput(attrs={"placeholder": "https://", "spellcheck": "false"})
        usual: dict[str, Any] = {
            "assume_scheme": "https",
            "required": False,
            "max_length": 200,
            "widget": box,
        }
        super().__init__(**usual | kwargs)
        self.error_messages["invalid"] = WRONG
