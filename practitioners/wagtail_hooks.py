"""The directory in the CMS: listings, checks and vocabularies in one menu, and what the page editor says."""

from collections.abc import Iterator

from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from practitioners.admin.listings import CredentialCheckViewSet, ListingViewSet
from practitioners.admin.vocabularies import (
    BodyAreaViewSet,
    ConcernViewSet,
    CredentialBodyViewSet,
    LanguageViewSet,
    SafetyNoticeViewSet,
    SavedReplyViewSet,
)
from practitioners.geocoding import unplaced
from practitioners.joining.cms import hooks as joining_hooks  # noqa: F401 - registers its own
from practitioners.models import PractitionerPage
from practitioners.moderation.cms import hooks as moderation_hooks  # noqa: F401 - registers its own
from practitioners.reach import cms as reach_cms  # noqa: F401 - registers its own
from practitioners.selfservice import log_actions  # noqa: F401 - registers itself


class DirectoryGroup(SnippetViewSetGroup):
    """Everything about the people listed that is not a page."""

    menu_label = _("Directory")
    menu_icon = "group"
    menu_order = 150
    items = (
        ListingViewSet,
        CredentialCheckViewSet,
        ConcernViewSet,
        BodyAreaViewSet,
        CredentialBodyViewSet,
        LanguageViewSet,
        SavedReplyViewSet,
        SafetyNoticeViewSet,
    )


register_snippet(DirectoryGroup)


@hooks.register("insert_global_admin_css")
def editor_styles() -> SafeString:
    """The layout of the hours field."""
    return format_html('<link rel="stylesheet" href="{}">', static("practitioners/css/admin.css"))


@hooks.register("register_page_header_buttons")
def listing_button(
    page: Page, user: AbstractBaseUser, view_name: str, next_url: str | None = None
) -> Iterator[HeaderButton]:
    """From a profile to what is not in its text: consent, new clients, away."""
    profile = page.specific
    if not isinstance(profile, PractitionerPage) or not hasattr(profile, "listing"):
        return
    if user.has_perm("practitioners.change_listing"):  # type: ignore[attr-defined]
        yield HeaderButton(
            label=_("Listing: consent, clients, away"),
            url=reverse("listing:edit", args=[profile.listing.pk]),
            icon_name="user",
            priority=12,
        )


@hooks.register("after_publish_page")
def warn_of_unplaced_addresses(request: HttpRequest, page: Page) -> None:
    """An address that nobody knows is published all the same, but is found by no search for a place."""
    if not isinstance(page, PractitionerPage):
        return
    missing = unplaced(page)
    if missing:
        messages.warning(
            request,
            ngettext(
                "We could not place “%(places)s” on the map: nobody searching near there will find it. "
                "Check its postcode.",
                "We could not place these on the map: %(places)s. Nobody searching near them will find them. "
                "Check their postcodes.",
                len(missing),
            )
            % {"places": ", ".join(missing)},
        )
    if page.listing.consent_at is None:
        messages.info(
            request, gettext("Visitors do not see this profile yet: its owner has not agreed to be listed.")
        )
