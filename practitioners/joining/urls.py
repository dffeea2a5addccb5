"""Addresses of joining. They are in no page tree: what they show depends on who asks."""

from django.urls import path

from practitioners.joining.invitation_views import invitation, invitation_refused

urlpatterns = [
    path("invitation/removed/", invitation_refused, name="invitation_refused"),
    path("invitation/<str:token>/", invitation, name="invitation"),
]
