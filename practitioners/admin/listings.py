"""Listings and checks: the facts beside a profile, edited by staff and logged."""

import datetime
from typing import Any

import django_filters
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, PageChooserPanel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from practitioners.models import CredentialCheck, Listing, PractitionerPage
from practitioners.moderation.hiding import was_hidden, was_shown


class ListingPolicy(ModelPermissionPolicy):
    """A listing comes with its profile and goes with it; in between it can only be changed."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Nobody adds or deletes one by hand."""
        return action not in ("add", "delete") and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """Any of the actions that are possible."""
        return any(self.user_has_permission(user, action) for action in actions)


register_permission_policy(Listing, ListingPolicy(Listing))


class ListingForm(WagtailAdminModelForm):
    """Notes what follows: the day from which short-notice space counts, and that somebody is hidden by us."""

    def clean(self) -> dict[str, Any]:
        """Nobody is hidden by us without being told why."""
        data: dict[str, Any] = super().clean()
        paused = self._pause(data)
        if paused[1] == Listing.Pause.US and not (data.get("hidden_reason") or "").strip():
            self.add_error("hidden_reason", _("Say why: the practitioner is told"))
        return data

    def _pause(self, data: dict[str, Any]) -> tuple[datetime.datetime | None, str]:
        """Since when, and why. Either of the two fields is enough to hide somebody, or to show them again."""
        at, because = data.get("paused_at"), data.get("paused_because") or ""
        if at and not because:
            # Emptied: shown again. Never filled: it was not the practitioner who did this.
            return (None, "") if "paused_because" in self.changed_data else (at, Listing.Pause.US)
        if because and not at:
            return (None, "") if "paused_at" in self.changed_data else (timezone.now(), because)
        return at, because

    @transaction.atomic
    def save(self, commit: bool = True) -> Listing:
        """Saves; setting the same space again starts it anew only if it had run out."""
        listing: Listing = self.instance
        was_by_us = self.initial.get("paused_because") == Listing.Pause.US
        listing.paused_at, listing.paused_because = self._pause(self.cleaned_data)
        is_by_us = listing.paused_because == Listing.Pause.US
        if not is_by_us:
            listing.hidden_reason = ""
        if "space" in self.changed_data or (listing.space and not listing.space_now()):
            listing.space_set_on = timezone.localdate() if listing.space else None
        saved: Listing = super().save(commit=commit)
        if is_by_us and (not was_by_us or "hidden_reason" in self.changed_data):
            was_hidden(saved, self.for_user)
        elif was_by_us and not is_by_us:
            was_shown(saved, self.for_user)
        return saved


class ListingFilters(WagtailFilterSet):
    """The questions staff ask of the list."""

    consent = django_filters.BooleanFilter(
        field_name="consent_at", lookup_expr="isnull", exclude=True, label=_("Agreed to be listed")
    )
    paused = django_filters.BooleanFilter(
        field_name="paused_at", lookup_expr="isnull", exclude=True, label=_("Paused")
    )
    away = django_filters.BooleanFilter(method="filter_away", label=_("Away now"))

    class Meta:
        model = Listing
        fields = ["taking", "space", "consent", "paused", "away"]

    def filter_away(self, queryset: QuerySet[Listing], name: str, value: bool) -> QuerySet[Listing]:
        """Away is a day that has not passed, not a switch."""
        today = timezone.localdate()
        return queryset.filter(away_until__gte=today) if value else queryset.exclude(away_until__gte=today)


class ListingViewSet(ModelViewSet):
    """One row for each profile."""

    model = Listing
    name = "listing"
    icon = "user"
    menu_label = _("Listings")
    add_to_reference_index = False
    copy_view_enabled = False
    list_display = [
        "page",
        Column("page.status_string", label=_("Page")),
        Column("get_taking_display", label=_("New clients"), sort_key="taking"),
        Column("away_until", label=_("Away until"), sort_key="away_until"),
        DateColumn("consent_at", label=_("Agreed"), sort_key="consent_at"),
        DateColumn("paused_at", label=_("Paused"), sort_key="paused_at"),
        Column("confirmed_on", label=_("Confirmed"), sort_key="confirmed_on"),
    ]
    list_export = ["page", "taking", "away_until", "consent_at", "paused_at", "confirmed_on"]
    filterset_class = ListingFilters
    search_fields = ["page__title", "contact_email"]
    search_backend_name = None
    ordering = ["page__title"]
    list_per_page = 50
    edit_handler = ObjectList(
        [
            FieldPanel("page", read_only=True, heading=_("Practitioner")),
            MultiFieldPanel(
                [
                    FieldPanel("owner"),
                    FieldPanel("contact_email"),
                    FieldPanel("consent_at"),
                    FieldRowPanel([FieldPanel("paused_at"), FieldPanel("paused_because")]),
                    FieldPanel("hidden_reason"),
                ],
                heading=_("Whose it is, and whether visitors see it"),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("taking"), FieldPanel("space")]),
                    FieldRowPanel([FieldPanel("away_until"), FieldPanel("confirmed_on")]),
                    FieldPanel("wants_reminders"),
                ],
                heading=_("What is true now"),
            ),
        ],
        base_form_class=ListingForm,
    )


class CredentialCheckViewSet(ModelViewSet):
    """What we looked up, when, and until when it holds."""

    model = CredentialCheck
    name = "credential_check"
    icon = "check"
    menu_label = _("Checks")
    add_to_reference_index = False
    list_display = [
        "page",
        Column("body", label=_("Organisation"), sort_key="body__name"),
        Column("number", label=_("Number")),
        Column("checked_on", label=_("Checked on"), sort_key="checked_on"),
        Column("valid_until", label=_("Valid until"), sort_key="valid_until"),
        Column("checked_by", label=_("Checked by")),
    ]
    list_filter = {"body": ["exact"], "valid_until": ["lte"], "checked_on": ["gte"]}
    search_fields = ["page__title", "number", "body__name"]
    search_backend_name = None
    ordering = ["-checked_on"]
    list_per_page = 50
    panels = [
        PageChooserPanel("page", page_type=PractitionerPage),
        FieldRowPanel([FieldPanel("body"), FieldPanel("number")]),
        FieldRowPanel([FieldPanel("checked_on"), FieldPanel("valid_until")]),
        FieldPanel("checked_by"),
    ]
