"""Addresses of the practitioner's own site, below ``/account/``."""

from django.urls import path

from practitioners.selfservice.views import dashboard

urlpatterns = [
    path("", dashboard.account, name="account"),
    path("profile/<int:pk>/", dashboard.profile, name="selfservice_profile"),
]
