"""Addresses of the directory that no page of the tree has."""

from django.urls import include, path

from practitioners.gazetteer.views import suggest_places

urlpatterns = [
    path("join/", include("practitioners.joining.urls")),
    path("places/suggest/", suggest_places, name="suggest_places"),
    path("account/", include("practitioners.selfservice.urls")),
]
