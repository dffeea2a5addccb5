"""From a kind of mail and its facts to a subject, a text and an HTML page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from wagtail.models import Site

from site_core.addresses import absolute_url
from site_core.models import OutgoingMail, SiteSettings

SUBJECT_LENGTH = OutgoingMail._meta.get_field("subject").max_length or 0


@dataclass(frozen=True)
class Words:
    """A mail as it will be read."""

    subject: str
    text: str
    html: str
    reply_to: str


def render(kind: str, context: Mapping[str, Any]) -> Words:
    """The mail of a kind. Raises ``TemplateDoesNotExist`` where one of its three templates is missing.

    Besides ``context``, templates print ``organisation``, ``home_url``, ``contact_email`` and
    ``emergency_number``. A path in ``button_url`` becomes a full address.
    """
    site = Site.objects.filter(is_default_site=True).first()
    ours = SiteSettings.for_site(site) if site else SiteSettings()
    everything = {
        "organisation": ours.organisation or "Handwell",
        "home_url": absolute_url("/"),
        "contact_email": ours.contact_email,
        "emergency_number": ours.emergency_number,
        "button_label": "",
        **context,
        "button_url": _full(str(context.get("button_url", ""))),
    }
    folder = f"mail/{kind}"
    # On one line: a line break in a subject would begin a header of its own.
    subject = " ".join(render_to_string(f"{folder}/subject.txt", everything).split())
    everything["subject"] = subject
    return Words(
        subject=subject[:SUBJECT_LENGTH],
        text=_calm(render_to_string(f"{folder}/body.txt", everything)),
        html=render_to_string(f"{folder}/body.html", everything),
        reply_to=ours.contact_email,
    )


def _calm(text: str) -> str:
    """Without the empty lines that blocks without words leave behind."""
    return re.sub(r"\s*\n\s*\n\s*\n", "\n\n", text).strip() + "\n"


def _full(url: str) -> str:
    return absolute_url(url) if url.startswith("/") else url
