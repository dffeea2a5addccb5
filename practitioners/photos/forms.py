"""What a practitioner sends: a file, and where to cut it."""

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from site_core.photos.crop import SMALLEST, Crop
from site_core.photos.errors import MESSAGES, PhotoError
from site_core.photos.photo import Photo
from site_core.photos.reading import read_photo


class PhotoForm(forms.Form):
    """A file, which is a picture afterwards: ``cleaned_data["file"]`` is a ``Photo``."""

    file = forms.FileField(
        label=_("Choose a photo"),
        help_text=_("JPEG, PNG or WebP, up to 8 MB. Where and when it was taken is removed."),
        allow_empty_file=True,
        max_length=1000,
        error_messages={"required": MESSAGES["missing"], "invalid": MESSAGES["missing"]},
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )

    def clean_file(self) -> Photo:
        """Read before anything is stored."""
        try:
            return read_photo(self.cleaned_data["file"])
        except PhotoError as refusal:
            raise forms.ValidationError(str(refusal.message), code=refusal.kind) from refusal


#: Where the square may begin along the longer side: what to call it for a tall, and for a wide picture.
PLACES: dict[str, tuple[float, Promise, Promise]] = {
    "start": (0, _("The upper part"), _("The left part")),
    "middle": (0.5, _("The middle"), _("The middle")),
    "end": (1, _("The lower part"), _("The right part")),
}


class CutForm(forms.Form):
    """One of three squares, or one of their own: its left and upper edge and its size, in per cent."""

    place = forms.ChoiceField(
        label=_("Which part should people see?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose which part people should see.")},
    )
    left = forms.FloatField(label=_("From the left (%)"), min_value=0, max_value=100, required=False)
    top = forms.FloatField(label=_("From the top (%)"), min_value=0, max_value=100, required=False)
    size = forms.FloatField(
        label=_("Size (%)"),
        min_value=SMALLEST * 100,
        max_value=100,
        required=False,
        help_text=_("100 is as large as the photo allows."),
    )

    def __init__(self, data: Any = None, *, width: int, height: int, **options: Any) -> None:
        super().__init__(data, **options)
        self.width, self.height = width, height
        place: Any = self.fields["place"]
        place.choices = [
            *((key, tall if height > width else wide) for key, (_share, tall, wide) in PLACES.items()),
            ("own", _("Another part, set below")),
        ]
        for name in ("left", "top", "size"):
            self.fields[name].widget.attrs |= {"step": "any", "inputmode": "decimal"}

    def clean(self) -> dict[str, Any]:
        """A part of their own needs all three numbers."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("place") == "own":
            for name in ("left", "top", "size"):
                if cleaned.get(name) is None and name not in self.errors:
                    self.add_error(name, _("Give a number from 0 to 100."))
        return cleaned

    @property
    def own_crop(self) -> Crop | None:
        """Their own part, once they have sent one that can be shown."""
        is_own = self.is_bound and self.is_valid() and self.cleaned_data["place"] == "own"
        return self.crop if is_own else None

    @property
    def crop(self) -> Crop:
        """The square of a valid form."""
        place = self.cleaned_data["place"]
        if place in PLACES:
            return place_crop(place, self.width, self.height)
        return Crop(*(self.cleaned_data[name] / 100 for name in ("left", "top", "size")))


def place_crop(place: str, width: int, height: int) -> Crop:
    """The largest square at one of the three places."""
    share, side = PLACES[place][0], min(width, height)
    return Crop(share * (1 - side / width), share * (1 - side / height), 1)
