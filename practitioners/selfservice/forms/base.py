"""What the forms of a profile share: words in the form people write them, and errors that say what to do."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import QueryDict
from modelcluster.forms import ClusterForm

from practitioners.plain_errors import name_fields_in_errors


def with_plain_newlines(data: QueryDict) -> QueryDict:
    """The same data with one character for each new line: browsers send two, and a limit counts them."""
    plain = data.copy()
    for name, values in plain.lists():
        plain.setlist(name, [str(value).replace("\r\n", "\n") for value in values])
    return plain


class OwnersForm(forms.BaseModelForm):
    """Checks its own fields only: a gap elsewhere in the draft is for the section it is in."""

    #: What to say where a field that is needed is empty.
    needed: ClassVar[dict[str, Any]] = {}
    #: Browsers cut a text that is too long without a word; the counter and the error say so instead.
    counted: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name_fields_in_errors(self.fields)
        for name, text in self.needed.items():
            self.fields[name].required = True
            self.fields[name].error_messages["required"] = text
        for name in self.counted:
            most = self.fields[name].max_length  # type: ignore[attr-defined]
            self.fields[name].widget.attrs |= {"data-counter": most}
            self.fields[name].widget.attrs.pop("maxlength", None)

    def _update_errors(self, errors: ValidationError) -> None:
        if hasattr(errors, "error_dict"):
            known = {
                name: errors.error_dict[name]
                for name in errors.error_dict
                # The form has said what is wrong with a field already; the model would only say it again.
                if (name in self.fields and name not in self.errors) or name == NON_FIELD_ERRORS
            }
            if not known:
                return
            errors = ValidationError(known)
        super()._update_errors(errors)  # type: ignore[misc]


class PageForm(OwnersForm, ClusterForm):
    """Some fields of the page; ``save(commit=False)`` changes the draft in memory."""


class RowForm(OwnersForm, forms.ModelForm):
    """One row. An empty new one is no row."""
