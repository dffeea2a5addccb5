"""Loads the articles and case studies."""

from pathlib import Path

from blog.demo.body import body_rows
from blog.models import ArticleIndexPage, ArticlePage, ConditionPage
from practitioners.models import ModalityPage
from site_core.demo.place import put_page
from site_core.demo.record import read_folder
from site_core.demo.reviewed import review_fields

FOLDER = Path(__file__).parent / "articles"


def load_articles(index: ArticleIndexPage) -> int:
    """How many there are now; conditions and techniques come first."""
    for record in read_folder(FOLDER):
        with record as article:
            put_page(
                ArticlePage,
                index,
                article.take("slug"),
                {
                    "title": article.take("title"),
                    "kind": article.take("kind"),
                    "date": article.take("date"),
                    "body": article.stream(ArticlePage, "body", body_rows(article)),
                    "conditions": [
                        ConditionPage.objects.get(slug=each) for each in article.take("conditions", [])
                    ],
                    "modalities": [
                        ModalityPage.objects.get(slug=each) for each in article.take("modalities", [])
                    ],
                }
                | article.text("summary", "lead")
                | review_fields(article),
                tags=article.take("tags", []),
            )
    return ArticlePage.objects.count()
