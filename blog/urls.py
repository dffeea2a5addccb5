"""Addresses that no page of the tree has, and one whose ending Wagtail's own pattern refuses."""

from django.urls import path, re_path
from wagtail.views import serve

from blog.tags.views import tag_list, tag_page

urlpatterns = [
    path("tags/", tag_list, name="tags"),
    path("tags/<str:slug>/", tag_page, name="tag"),
    # Wagtail serves words and hyphens between slashes; the dot of a file name needs a pattern of its own. The
    # page is still found, checked for privacy, and served by Wagtail.
    re_path(r"^(?P<path>(?:[\w\-]+/)+fact-sheet\.pdf)$", serve, name="fact_sheet"),
]
