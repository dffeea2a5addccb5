"""The operator's address, for mails that go there."""

from wagtail.models import Site

from site_core.models import SiteSettings


def give_operator_address(address: str = "office@example.org") -> str:
    """Puts an address into the settings of the site."""
    settings = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    settings.contact_email = address
    settings.save()
    return address
