"""What share images say about people and techniques."""

from django.utils.translation import gettext

from practitioners.areas import area_label
from practitioners.models import ModalityPage, PractitionerPage
from practitioners.profile.availability import listing_of
from practitioners.profile.serving import is_listed
from site_core.share_image.content import ShareImage, register

#: More towns than this are a list, not a place.
MAX_TOWNS = 2


def register_images() -> None:
    """Called once, when the app is ready."""
    register(PractitionerPage, practitioner_image)
    register(ModalityPage, technique_image)


def practitioner_image(page: PractitionerPage) -> ShareImage | None:
    """Name, title and town of somebody who is listed; no address, no price and no way to reach them."""
    if not is_listed(page, listing_of(page)):
        return None
    photo = page.photo
    return ShareImage(
        title=page.title,
        kind=page.job_title,
        detail=town_line(page),
        initials=page.initials,
        photo_id=photo.pk if photo else None,
        photo_version=f"{photo.file_hash or photo.file.name} {photo.get_focal_point()}" if photo else "",
    )


def town_line(page: PractitionerPage) -> str:
    """The towns somebody works in, else where they set out from, else that they work online."""
    towns = list(dict.fromkeys(area_label(place.town) for place in page.locations.all()))
    if towns:
        return ", ".join(towns[:MAX_TOWNS])
    if page.visits_homes and page.visit_base:
        return gettext("Visits from %(base)s") % {"base": area_label(page.visit_base)}
    return gettext("Online") if page.works_online else ""


def technique_image(page: ModalityPage) -> ShareImage:
    """A technique in one sentence."""
    art = f"technique-{page.illustration or 'hands'}"
    return ShareImage(title=page.title, kind=gettext("Technique"), detail=page.summary, art=art)
