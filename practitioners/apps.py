from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PractitionersConfig(AppConfig):
    name = "practitioners"
    verbose_name = _("Practitioners")

    def ready(self) -> None:
        """Connects the receivers: points are published before the finder reads them."""
        from practitioners import findable, signals  # noqa: F401
        from practitioners.daily import register_jobs
        from practitioners.enquiries import delivery  # noqa: F401
        from practitioners.finder import signals as finder_signals  # noqa: F401
        from practitioners.joining import told  # noqa: F401
        from practitioners.moderation import mails  # noqa: F401
        from practitioners.photos import signals as photo_signals  # noqa: F401
        from practitioners.share_images import register_images

        findable.register()
        register_images()
        register_jobs()
