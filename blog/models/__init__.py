"""Editorial pages: conditions and articles. Imports ``practitioners`` and ``site_core``."""

from blog.models.article import ArticleIndexPage, ArticlePage
from blog.models.condition import ConditionIndexPage, ConditionPage, ConditionTechnique

__all__ = ["ArticleIndexPage", "ArticlePage", "ConditionIndexPage", "ConditionPage", "ConditionTechnique"]
