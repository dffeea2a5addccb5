"""What editors upload goes through the same hands: a picture taken at somebody's home says so in its tags."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from site_core.photos.errors import MESSAGES, PhotoError
from site_core.photos.reading import read_photo
from site_core.photos.ready_made import make_copies

#: A picture over the whole width of a large screen, twice as sharp.
LONGEST_SIDE = 4000


class PictureField(WagtailImageField):
    """Wagtail's field looks at the size of a picture before it was read, and may break down over it."""

    def to_python(self, data: Any) -> Any:
        """The file, or a refusal whatever is wrong with it."""
        try:
            return super().to_python(data)
        except ValidationError:
            raise
        except Exception as error:  # Decoders raise anything for a file that was made to break them.
            raise ValidationError(str(MESSAGES["broken"]), code="broken") from error


class ImageForm(BaseImageForm):
    """Wagtail's form for images, alone and many at once. The file is drawn anew, in the kind it was."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if file := self.fields.get("file"):
            self.fields["file"] = PictureField(label=file.label, required=file.required, widget=file.widget)

    def save(self, commit: bool = True) -> Any:
        """The picture, with the copies of it that pages show."""
        picture = super().save(commit=commit)
        if commit:
            make_copies(picture)
        return picture

    def clean_file(self) -> Any:
        """The same picture without what its file carried along; its name stays, for editors to know it by."""
        file = self.cleaned_data["file"]
        if "file" not in self.changed_data or not file:
            return file
        try:
            drawn = read_photo(file, longest=LONGEST_SIDE, shortest=1).as_sent()
        except PhotoError as refusal:
            raise ValidationError(str(refusal.message), code=refusal.kind) from refusal
        name = Path(file.name).stem + Path(str(drawn.name)).suffix
        return SimpleUploadedFile(name, drawn.read(), f"image/{Path(name).suffix[1:].replace('jpg', 'jpeg')}")
