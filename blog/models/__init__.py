"""Editorial pages: conditions and articles. Imports ``practitioners`` and ``site_core``."""

from blog.models.article import ArticlePage, ArticleTag
from blog.models.article_index import ArticleIndexPage
from blog.models.clinical_review import ClinicalReviewTask
from blog.models.condition import ConditionPage, ConditionTag, ConditionTechnique
from blog.models.condition_index import ConditionIndexPage
from blog.models.imported_page import ImportedPage

__all__ = [
    "ArticleIndexPage",
    "ArticlePage",
    "ArticleTag",
    "ClinicalReviewTask",
    "ConditionIndexPage",
    "ConditionPage",
    "ConditionTag",
    "ConditionTechnique",
    "ImportedPage",
]
