"""Images of the site: Wagtail's own, with a credit line; some are held back until they are published."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

#: Resized copies of pictures that are held back. The web server hands out ``images/`` and nothing else.
HELD_BACK_FOLDER = "held-back"


class CustomImage(AbstractImage):
    """An uploaded picture."""

    credit = models.CharField(_("credit"), max_length=120, blank=True, help_text=_("Photo: Ann Example"))
    #: Nobody has looked at it yet: its address asks who it is, and shows it to its sender and to moderators.
    held_back = models.BooleanField(default=False, editable=False)

    admin_form_fields = (*Image.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    @property
    def is_silent(self) -> bool:
        """In a block, whether nobody has said what it shows there; its title then stands in."""
        return not self.decorative and not self.contextual_alt_text

    def release(self) -> bool:
        """Lets everybody see it; whether that was news. Copies are made anew, in the public folder."""
        if not self.held_back:
            return False
        self.held_back = False
        self.save(update_fields=["held_back"])
        self.renditions.all().delete()
        return True


class CustomRendition(AbstractRendition):
    """A resized copy of a picture."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="unique_rendition"
            )
        ]

    @property
    def url(self) -> str:
        """Of a picture that is held back, the address of a view that asks who wants to see it."""
        if str(self.file.name).startswith(f"{HELD_BACK_FOLDER}/"):
            return reverse("held_back_picture", args=[self.pk])
        return str(self.file.url)

    def get_upload_to(self, filename: str) -> str:
        """In a folder of their own, the copies of what is held back."""
        path = str(super().get_upload_to(filename))
        return path.replace("images/", f"{HELD_BACK_FOLDER}/", 1) if self.image.held_back else path

    @staticmethod
    def construct_cache_key(image: CustomImage, filter_cache_key: str, filter_spec: str) -> str:
        """Another one for what is held back, so that a copy remembered by another process is forgotten."""
        key = AbstractRendition.construct_cache_key(image, filter_cache_key, filter_spec)
        return f"{key}-held-back" if image.held_back else str(key)
