"""What a share image says, and how a page type offers one."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any

from wagtail.models import Page

from site_core.share_image.fonts import can_write

#: Part of every digest: raise it when the drawing changes, so that no old picture is served as the new one.
LAYOUT = 1


@dataclass(frozen=True, slots=True)
class ShareImage:
    """One picture. Nothing may be in it that the page itself does not show to everybody.

    ``art`` names a file of ``art/``; a photo goes before initials, and those before the drawing.
    """

    title: str
    kind: str = ""
    detail: str = ""
    organisation: str = ""
    initials: str = ""
    art: str = ""
    photo_id: int | None = None
    #: Says when the photo or its focal point has changed.
    photo_version: str = ""

    @property
    def digest(self) -> str:
        """The same for the same picture."""
        facts = json.dumps([LAYOUT, asdict(self)], sort_keys=True)
        return hashlib.sha256(facts.encode()).hexdigest()[:20]

    @property
    def alt(self) -> str:
        """The words of the picture."""
        return ", ".join(part for part in (self.title, self.kind, self.detail) if part)


Builder = Callable[[Any], ShareImage | None]

_builders: dict[type[Page], Builder] = {}


def register(model: type[Page], builder: Builder) -> None:
    """Offer images for a page type; called from ``AppConfig.ready``.

    ``builder`` gets a live page of that type and returns ``None`` for one that visitors may not see.
    """
    _builders[model] = builder


def image_of(page: Any, organisation: str) -> ShareImage | None:
    """The image of a page; ``None`` if it has none, or if its title has letters our fonts lack."""
    builder = _builders.get(type(page))
    content = builder(page) if builder and page.live else None
    if content is None or not can_write(content.title):
        return None
    return replace(
        content,
        organisation=organisation if can_write(organisation) else "",
        kind=content.kind if can_write(content.kind) else "",
        detail=content.detail if can_write(content.detail) else "",
    )
