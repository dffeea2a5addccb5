"""What leaves the screen: pages on paper, and mails."""

from collections.abc import Callable

from playwright.sync_api import Page

from site_core.mail.rendering import render
from tests.mails.samples import SAMPLES
from tests.rig.visit import MAIL, PAPER, Visit
from tests.site.states import states
from tests.site.visiting import show_error

ON_PAPER = ("home", "results", "profile", "shortlist", "compare", "condition", "technique", "article")


def paper_states() -> dict[str, Visit]:
    """As a printer gets them."""
    paths = states()
    return {f"paper, {name}": Visit(paths[name], then=_as_printed, looks=PAPER) for name in ON_PAPER}


def mail_states() -> dict[str, Visit]:
    """One of each kind, as a mail program shows the HTML."""
    return {f"mail, {kind}": Visit("", then=_mail(kind), looks=MAIL) for kind in SAMPLES}


def _as_printed(page: Page) -> None:
    page.emulate_media(media="print")


def _mail(kind: str) -> Callable[[Page], None]:
    return lambda page: show_error(page, 200, render(kind, SAMPLES[kind]).html.encode())
