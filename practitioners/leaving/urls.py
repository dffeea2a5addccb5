"""Addresses of leaving."""

from django.urls import path

from practitioners.leaving.views import export, export_file, leave, stay, stay_by_link, stayed

urlpatterns = [
    path("account/export/", export, name="export_account"),
    path("account/export/file/", export_file, name="export_file"),
    path("account/leave/", leave, name="leave"),
    path("account/stay/", stay, name="stay_signed_in"),
    path("stay/done/", stayed, name="stayed"),
    path("stay/<str:token>/", stay_by_link, name="stay"),
]
