"""Codes of the second step: six digits from an app, or one of those kept for the day the phone is lost."""

from typing import TYPE_CHECKING, Any

from allauth.core.exceptions import ImmediateHttpResponse
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from site_core.accounts.too_many import current_too_many
from site_core.accounts.wording import ours

#: For how long somebody who tried too many codes waits; allauth counts them (``login_failed``).
CODE_WINDOW = 5 * 60

if TYPE_CHECKING:
    _Form = forms.Form
else:
    _Form = object


class OneCode(_Form):
    """A form with one field for a code; too many tries get a page of their own instead of a field error."""

    code_hint: Any = _("The six digits that your app shows now, or one of your recovery codes.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ours(self, "code", _("Code"), hint=self.code_hint, required=_("Enter the code"))
        self.fields["code"].widget.attrs.update(inputmode="numeric", spellcheck="false")

    def clean_code(self) -> str:
        """The code; raises the page for too many requests where there were."""
        try:
            return super().clean_code()  # type: ignore[misc]
        except ValidationError as error:
            if error.code in ("too_many_login_attempts", "rate_limited"):
                raise ImmediateHttpResponse(current_too_many(CODE_WINDOW)) from error
            raise
