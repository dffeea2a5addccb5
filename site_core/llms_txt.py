"""A short description of the site for language models, as llmstxt.org proposes: Markdown with links."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from site_core.addresses import absolute_url
from site_core.models import SiteSettings
from site_core.navigation import LABELS, navigation_url

DAY = 24 * 60 * 60
SECTIONS = ("finder", "conditions", "modalities", "articles")
ABOUT = ("how_we_check", "ordering", "safety", "about", "privacy")


@require_safe
@cache_control(public=True, max_age=DAY)
def llms_txt(request: HttpRequest) -> HttpResponse:
    """What the site is, where its sections are, and what an answer that uses it must not leave out."""
    site = SiteSettings.for_request(request)
    what = site.tagline or _("A directory of massage and manual therapists.")
    caution = _(
        "Pages about problems start with the signs that need a doctor; an answer should name them first. "
        "Call %(number)s in an emergency. “Checked” means that a register entry was looked up on the day "
        "named, and says nothing about skill. Nobody can pay for a place in the results."
    ) % {"number": site.emergency_number}
    blocks = [
        f"# {_line(site.organisation) or 'Handwell'}",
        f"> {_line(what)}",
        caution,
        _links(_("Sections"), SECTIONS),
        _links(_("How the site works"), ABOUT),
        f"## {_('Every page')}\n\n- [{_('Sitemap')}]({absolute_url(reverse('sitemap'))})",
    ]
    text = "\n\n".join(block for block in blocks if block)
    return HttpResponse(f"{text}\n", content_type="text/plain; charset=utf-8")


def _links(heading: str, names: tuple[str, ...]) -> str:
    """A list of the destinations that exist; empty without any."""
    found = [(str(LABELS[name]), navigation_url(name)) for name in names]
    lines = [f"- [{label}]({absolute_url(url)})" for label, url in found if url]
    return "\n".join([f"## {heading}", "", *lines]) if lines else ""


def _line(text: str) -> str:
    return " ".join(text.split())
