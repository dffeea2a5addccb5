"""Wagtail's choosers, for blocks that are read together."""

import copy
from collections.abc import Iterable
from typing import Any, ClassVar

from django.db.models import Model
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from site_core.blocks.together import found_together


class _ReadTogether:
    """Takes what was read for the whole page."""

    #: How migrations name the block: what is stored is the same.
    canonical_module_path: ClassVar[str]
    model_class: type[Model]

    def bulk_to_python(self, values: Iterable[Any]) -> list[Model | None]:
        """Each gets an object of its own, as Wagtail promises: a picture has other words in each block."""
        values = list(values)
        found = found_together(self.model_class, values)
        if found is None:
            return list(super().bulk_to_python(values))  # type: ignore[misc]
        return [copy.copy(found.get(str(key))) for key in values]


class PageChooser(_ReadTogether, blocks.PageChooserBlock):
    """A page."""

    canonical_module_path = "wagtail.blocks.PageChooserBlock"


class SnippetChooser(_ReadTogether, SnippetChooserBlock):
    """Something that is no page."""

    canonical_module_path = "wagtail.snippets.blocks.SnippetChooserBlock"


class DocumentChooser(_ReadTogether, DocumentChooserBlock):
    """A file."""

    canonical_module_path = "wagtail.documents.blocks.DocumentChooserBlock"


class _ImageChooser(_ReadTogether, ImageChooserBlock):
    canonical_module_path = "wagtail.images.blocks.ImageChooserBlock"


class Picture(ImageBlock):
    """A picture with the words for those who do not see it."""

    def __init__(self, required: bool = True, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)
        self.child_blocks["image"] = _ImageChooser(required=required)
        self.child_blocks["image"].set_name("image")
