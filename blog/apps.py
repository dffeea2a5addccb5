from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BlogConfig(AppConfig):
    name = "blog"
    verbose_name = _("Articles and conditions")

    def ready(self) -> None:
        """Offers the pages of this app to the search and the sitemap."""
        from blog import findable

        findable.register()
