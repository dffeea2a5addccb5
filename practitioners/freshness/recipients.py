"""To whom we write about a profile."""

from wagtail.models import Site

from practitioners.models import Listing
from site_core.models import SiteSettings


def address_of(listing: Listing) -> str:
    """The owner's address, else the one that enquiries go to; "" where there is neither."""
    if listing.owner and listing.owner.is_active and listing.owner.email:
        return listing.owner.email
    return listing.contact_email


def operator_address() -> str:
    """Where the operator is reached; "" while they have given no address."""
    site = Site.objects.filter(is_default_site=True).first()
    return SiteSettings.for_site(site).contact_email if site else ""
