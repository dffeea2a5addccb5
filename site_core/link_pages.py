"""Pages behind links in mails: one button to go on, or why the link does nothing and what to do instead."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from site_core.one_time_links import LinkError, LinkExpired, LinkUsed


@dataclass(frozen=True)
class WayOn:
    """Where somebody goes who cannot go on here."""

    text: str
    url: str


def press_to_go_on(
    request: HttpRequest,
    *,
    title: str,
    lead: str,
    button: str,
    template: str = "links/press.html",
    context: dict[str, Any] | None = None,
) -> HttpResponse:
    """A page with one button that posts to its own address.

    ``template`` may extend ``links/press.html`` and fill its block ``more`` from ``context``.
    """
    said = {"page_title": title, "lead": lead, "button_text": button}
    return discreet(TemplateResponse(request, template, _shared() | said | (context or {})))


def dead_link(request: HttpRequest, error: LinkError, *, ways_on: list[WayOn]) -> HttpResponse:
    """Why a link does nothing. 410 for one that once did, 404 for one we do not know."""
    title, lead = _words(error)
    status = 410 if isinstance(error, LinkExpired | LinkUsed) else 404
    return stopped(request, title=title, lead=lead, ways_on=ways_on, status=status)


def somebody_elses(request: HttpRequest, *, lead: str, ways_on: list[WayOn]) -> HttpResponse:
    """The link is meant for another account than the one that is signed in. Does not say which."""
    title = _("This link is for another account")
    return stopped(request, title=title, lead=lead, ways_on=ways_on, status=403)


def stopped(
    request: HttpRequest, *, title: str, lead: str, ways_on: list[WayOn], status: int
) -> TemplateResponse:
    """A page that goes no further, for a reason in words."""
    context = _shared() | {"page_title": title, "lead": lead, "ways_on": ways_on}
    return discreet(TemplateResponse(request, "links/stopped.html", context, status=status))


def discreet(response: TemplateResponse) -> TemplateResponse:
    """Keeps the address, which is a secret, out of caches, search engines and other sites' logs.

    The referrer policy is "same-origin", not "no-referrer": under that one browsers send ``Origin: null``
    with the form of the page, and the protection against forged requests refuses it.
    """
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["Cache-Control"] = "no-store, private"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _shared() -> dict[str, Any]:
    # The address is a secret, so neither canonical links nor structured data may repeat it.
    return {"robots": "noindex, nofollow", "breadcrumbs": [], "structured_data": []}


def _words(error: LinkError) -> tuple[str, str]:
    if isinstance(error, LinkUsed):
        return _("This link has already been used"), _(
            "Each link works once. If it was you, there is nothing more to do."
        )
    if isinstance(error, LinkExpired):
        return _("This link is too old"), _("Links in our mails stop working after some time.")
    return _("We do not know this link"), _(
        "Perhaps only part of it was copied, or a newer mail has taken its place. "
        "Open the link in the newest mail from us."
    )
