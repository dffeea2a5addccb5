"""Addresses of the section "Your photo", below ``/account/``."""

from django.urls import path

from practitioners.photos import views

urlpatterns = [
    path("profile/<int:pk>/photo/", views.photo, name="selfservice_photo"),
    path("profile/<int:pk>/photo/<int:photo>/", views.cut_photo, name="selfservice_photo_cut"),
    path("profile/<int:pk>/photo/<int:photo>/look/", views.look, name="selfservice_photo_look"),
]
