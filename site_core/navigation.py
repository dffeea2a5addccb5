"""The pages that every page links to: found by what they are, whatever an editor has called them."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Model, Q
from django.db.models.signals import post_delete, post_save
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.signals import post_page_move

from site_core.addresses import public_path, site_root

#: Name of a destination -> "app_label.model" of the only page of that type.
BY_TYPE = {
    "finder": "practitioners.finderpage",
    "conditions": "blog.conditionindexpage",
    "modalities": "practitioners.modalityindexpage",
    "articles": "blog.articleindexpage",
}
#: Name of a destination -> slug of a standard page.
BY_SLUG = {
    "about": "about",
    "how_we_check": "how-we-check",
    "ordering": "how-results-are-ordered",
    "for_practitioners": "for-practitioners",
    "privacy": "privacy",
    "accessibility": "accessibility",
    "contact": "contact",
    "safety": "safety-first",
}
#: Destinations that are no page of the tree; each is the name of its own address.
BY_VIEW = frozenset({"search", "join"})
STANDARD_PAGE = "site_core.standardpage"

LABELS: dict[str, Promise] = {
    "finder": _("Find someone"),
    "conditions": _("Problems"),
    "modalities": _("Techniques"),
    "articles": _("Articles"),
    "how_we_check": _("How we check people"),
    "ordering": _("How results are ordered"),
    "contact": _("Help and contact"),
    "about": _("Who we are"),
    "for_practitioners": _("For practitioners"),
    "privacy": _("Privacy"),
    "accessibility": _("Accessibility"),
    "safety": _("When to get help"),
}
#: What a phone shows instead, so that the main menu is one line; screen readers hear the whole label.
SHORT_LABELS: dict[str, Promise] = {"finder": _("Find")}
MAIN_MENU = ("finder", "conditions", "modalities", "articles")

#: How long another process may go on linking to a page that has just moved.
SECONDS_TO_LIVE = 60


@dataclass(frozen=True)
class Link:
    """One entry of a menu."""

    name: str
    url: str
    label: str
    #: Value of ``aria-current``: "page" on the page itself, "true" inside its section, else empty.
    current: str
    #: A shorter label for narrow screens, or nothing.
    short: str = ""


class PageAddresses:
    """The addresses found in the page tree, kept by this process for a minute: one query when it is not."""

    def __init__(self) -> None:
        self._found: Mapping[str, str] = {}
        self._until = 0.0

    def get(self) -> Mapping[str, str]:
        """Name of a destination -> path; a page that is missing or not published has no entry."""
        if time.monotonic() >= self._until:
            self._found = find_addresses()
            self._until = time.monotonic() + SECONDS_TO_LIVE
        return self._found

    def forget(self) -> None:
        """Ask the database again next time."""
        self._until = 0.0


def find_addresses() -> dict[str, str]:
    """Look the destinations up in the page tree, in one query."""
    unique_types = [key.partition(".")[2] for key in BY_TYPE.values()]
    rows = (
        Page.objects.live()
        .filter(
            Q(content_type__model__in=unique_types)
            | Q(content_type__model=STANDARD_PAGE.partition(".")[2], slug__in=BY_SLUG.values())
        )
        # The highest in the tree wins where an editor has used a slug twice.
        .order_by("-depth", "-path")
        .values_list("content_type__app_label", "content_type__model", "slug", "url_path")
    )
    types = {key: name for name, key in BY_TYPE.items()}
    slugs = {slug: name for name, slug in BY_SLUG.items()}
    found = {}
    for app_label, model, slug, url_path in rows:
        key = f"{app_label}.{model}"
        name = slugs.get(slug) if key == STANDARD_PAGE else types.get(key)
        if name:
            found[name] = public_path(url_path)
    return found


addresses = PageAddresses()


def navigation_url(name: str) -> str:
    """The path of a destination, or an empty string while there is no such page.

    Raises ``KeyError`` for a name that is no destination at all: a slip in a template.
    """
    if name == "home":
        return site_root()
    if name in BY_VIEW:
        return reverse(name)
    if name not in BY_TYPE and name not in BY_SLUG:
        raise KeyError(name)
    return addresses.get().get(name, "")


def links(names: tuple[str, ...], current_path: str = "") -> list[Link]:
    """Menu entries for the destinations that exist; the section the visitor is in is marked."""
    entries = []
    for name in names:
        if url := navigation_url(name):
            current = "page" if current_path == url else "true" if current_path.startswith(url) else ""
            entries.append(Link(name, url, str(LABELS[name]), current, str(SHORT_LABELS.get(name, ""))))
    return entries


def forget_addresses(sender: type[Model], instance: Any = None, **kwargs: Any) -> None:
    """A page was saved, moved or deleted.

    Forgotten twice: now, for what this transaction still renders, and after the commit, because another
    thread may meanwhile have read the tree as it was.
    """
    if issubclass(sender, Page):
        addresses.forget()
        transaction.on_commit(addresses.forget)


def watch_pages() -> None:
    """Connect the signals; publishing and unpublishing save the page."""
    for signal in (post_save, post_delete, post_page_move):
        signal.connect(forget_addresses, dispatch_uid="site_core.navigation")
