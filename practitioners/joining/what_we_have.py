"""What we know about somebody who has not written it: shown to them before they say yes or no."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from practitioners.models import PractitionerPage


def what_we_have(page: PractitionerPage) -> list[tuple[str, list[str]]]:
    """Label and values of everything that is filled in, in the order of the profile."""
    return [(label, values) for label, values in _facts(page) if values]


def _facts(page: PractitionerPage) -> Iterator[tuple[str, list[str]]]:
    yield _("Name"), [page.title]
    yield _("Title"), _given(page.job_title)
    yield _("In one line"), _given(page.headline)
    yield _("Techniques"), [str(row) for row in page.techniques.select_related("modality")]
    yield _("Places"), [_address(place) for place in page.locations.all()]
    yield _("Home visits from"), _given(page.visit_base)
    yield _("Phone"), _given(page.phone)
    yield _("Website"), _given(page.website)
    yield _("Booking link"), _given(page.booking_url)
    yield _("E-mail (never shown)"), _given(page.listing.contact_email)
    yield _("Registers"), [str(row) for row in page.credentials.select_related("body")]
    yield _("Texts"), _given(page.how_i_help, page.approach, page.about, page.first_visit, page.cancellation)
    yield _("Languages"), [str(language) for language in page.languages.all()]


def _given(*texts: str) -> list[str]:
    return [text for text in texts if text]


def _address(place: object) -> str:
    parts = (getattr(place, name) for name in ("name", "street", "town", "postcode"))
    return ", ".join(part for part in parts if part)
