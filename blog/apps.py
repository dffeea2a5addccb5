from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BlogConfig(AppConfig):
    name = "blog"
    verbose_name = _("Articles and conditions")

    def ready(self) -> None:
        """Offers this app to the search and the sitemap, and keeps the ways on from its pages fresh."""
        from blog import findable, read_on
        from blog.body_areas import body_map
        from blog.models import ArticlePage, ConditionPage
        from blog.publishing import case_studies, editorial_workflow
        from blog.share_images import register_images
        from practitioners.models import BodyArea, Concern

        findable.register()
        editorial_workflow.watch()
        case_studies.watch()
        register_images()
        read_on.watch(ConditionPage, ArticlePage)
        body_map.watch(BodyArea, Concern, ConditionPage)
