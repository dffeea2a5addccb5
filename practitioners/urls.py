"""Addresses of the directory that no page of the tree has."""

from django.urls import include, path

from practitioners.freshness.views import confirm, reminders, still_right, switch_reminders
from practitioners.gazetteer.views import suggest_places
from practitioners.reach.views import seen

urlpatterns = [
    path("", include("practitioners.leaving.urls")),
    path("join/", include("practitioners.joining.urls")),
    path("still-right/<str:raw>/", still_right, name="still_right"),
    path("reminders/<str:token>/", switch_reminders, name="switch_reminders"),
    path("account/profile/<int:pk>/confirm/", confirm, name="selfservice_confirm"),
    path("account/profile/<int:pk>/reminders/", reminders, name="selfservice_reminders"),
    path("seen/", seen, name="seen"),
    path("places/suggest/", suggest_places, name="suggest_places"),
    path("account/", include("practitioners.selfservice.urls")),
]
