"""Addresses of the practitioner's own site, below ``/account/``."""

from django.urls import include, path

from practitioners.selfservice.views import dashboard, enquiries, places, preview, section, sending

urlpatterns = [
    path("", dashboard.account, name="account"),
    path("profile/<int:pk>/", dashboard.profile, name="selfservice_profile"),
    path("profile/<int:pk>/switch/", dashboard.switch, name="selfservice_switch"),
    path("profile/<int:pk>/pause/", dashboard.pause, name="selfservice_pause"),
    path("profile/<int:pk>/enquiries/", enquiries.enquiries, name="selfservice_enquiries"),
    path("profile/<int:pk>/check/", sending.check, name="selfservice_check"),
    path("profile/<int:pk>/send/", sending.send, name="selfservice_send"),
    path("profile/<int:pk>/take-back/", sending.take_back, name="selfservice_take_back"),
    path("profile/<int:pk>/preview/<slug:what>/", preview.preview, name="selfservice_preview"),
    path("profile/<int:pk>/place-map/", places.place_map, name="selfservice_place_map"),
    path("", include("practitioners.photos.urls")),
    path("profile/<int:pk>/<slug:key>/", section.section, name="selfservice_section"),
]
