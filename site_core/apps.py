from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SiteCoreConfig(AppConfig):
    name = "site_core"
    verbose_name = _("Site")

    def ready(self) -> None:
        """Connects receivers and checks, and offers the pages of this app to the search and the sitemap."""
        from wagtail.models import Page

        from site_core import checks  # noqa: F401
        from site_core.accounts import events
        from site_core.accounts.addresses import watch_users
        from site_core.accounts.networks import watch_sessions
        from site_core.claims import signals as claim_signals  # noqa: F401
        from site_core.daily.jobs import register_jobs
        from site_core.inventory import signals as inventory_signals  # noqa: F401
        from site_core.models import HomePage, StandardPage
        from site_core.navigation import watch_pages
        from site_core.photos import permissions
        from site_core.search import registry
        from site_core.search.page_group import page_group
        from site_core.seo import sitemaps
        from site_core.workflow import mails

        watch_pages()
        permissions.register()
        register_jobs()
        watch_users()
        watch_sessions()
        events.connect()
        mails.connect()
        registry.register(page_group("pages", _("Pages"), 50, StandardPage))
        sitemaps.register(
            sitemaps.Section("pages", lambda: sitemaps.PageEntries(Page.objects.type(HomePage, StandardPage)))
        )
