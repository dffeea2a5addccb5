"""The one place where the apps meet: public pages, the CMS, and Wagtail's pages last."""

from django.conf import settings
from django.conf.urls.static import static
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from site_core.accounts.views import cms_login
from site_core.llms_txt import llms_txt
from site_core.photos.views import held_back_picture
from site_core.serving import serve
from site_core.share_image.serving import share_image
from site_core.style_guide.views import style_guide
from site_core.views import health_live, health_ready, robots_txt, security_txt
from site_core.views_search import search, searched
from site_core.views_sitemap import sitemap_index, sitemap_section

public = [
    path("search/", search, name="search"),
    path("llms.txt", llms_txt, name="llms_txt"),
    path("robots.txt", robots_txt, name="robots_txt"),
    path("sitemap.xml", sitemap_index, name="sitemap"),
    path("sitemap-<slug:key>-<int:number>.xml", sitemap_section, name="sitemap_section"),
    path("share/<int:page_id>/<slug:digest>.jpg", share_image, name="share_image"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
]

never_cached = [
    path("style-guide/", style_guide, name="style_guide"),
    path("pictures/<int:pk>/", held_back_picture, name="held_back_picture"),
    path("search/asked/", searched, name="searched"),
    path("health/live/", health_live, name="health_live"),
    path("health/ready/", health_ready, name="health_ready"),
]

handler429 = "site_core.accounts.too_many.too_many"

urlpatterns = [
    *public,
    *never_cached,
    path("account/", include("site_core.accounts.urls")),
    # Wagtail's own doors, which know nothing of the second step, are walled up.
    path("cms/login/", cms_login, name="cms_login"),
    re_path(r"^cms/password_reset/", RedirectView.as_view(pattern_name="account_reset_password")),
    path("_util/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("cms/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    path("", include("practitioners.urls")),
    path("", include("blog.urls")),
    # Last: a page may have any path that is left. Of Wagtail's own, the last is its view of pages.
    path("", include(wagtail_urls.urlpatterns[:-1])),
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
]
