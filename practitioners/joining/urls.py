"""Addresses of joining. They are in no page tree: what they show depends on who asks."""

from django.urls import path

from practitioners.joining.claim_views import claim, claim_link, listed
from practitioners.joining.invitation_views import invitation, invitation_refused
from practitioners.joining.join_views import apply, apply_check, apply_step, join
from practitioners.joining.quiet_view import invitation_quiet

urlpatterns = [
    path("", join, name="join"),
    path("apply/", apply, name="join_apply"),
    path("apply/check/", apply_check, name="join_check"),
    path("apply/<slug:step>/", apply_step, name="join_step"),
    path("listed/", listed, name="join_listed"),
    path("claim/link/<str:token>/", claim_link, name="claim_link"),
    path("claim/<str:profile>/", claim, name="claim"),
    path("invitation/removed/", invitation_refused, name="invitation_refused"),
    path("invitation/quiet/<str:token>/", invitation_quiet, name="invitation_quiet"),
    path("invitation/<str:token>/", invitation, name="invitation"),
]
