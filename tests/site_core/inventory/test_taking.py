"""What is noted of a page, and when."""

import datetime

import pytest
from django.core.management import call_command

from blog.models import ArticlePage
from site_core.inventory.reading import links_in
from site_core.models import OutsideLink, QuotedStatistic
from tests.factories import ArticleFactory

STATISTIC = {
    "figure": "1 in 6",
    "sentence": "people live with it",
    "source": "Somebody",
    "source_url": "https://source.example/a",
    "year": 2015,
    "last_checked": datetime.date(2024, 3, 1),
}
TEXT = '<p>See <a href="https://other.example/?a=1&amp;b=2">there</a> and <a href="/find/">here</a>.</p>'


@pytest.fixture
def article(db: None) -> ArticlePage:
    """Published, with a figure and two links."""
    page = ArticleFactory(body=[("text", TEXT), ("statistic", STATISTIC)])
    page.save_revision().publish()
    return page


def addresses() -> list[str]:
    """All links that are noted."""
    return sorted(OutsideLink.objects.values_list("url", flat=True))


def test_figures_and_links_of_a_published_page(article: ArticlePage) -> None:
    """Those of the text and those of blocks; not those inside the site."""
    noted = QuotedStatistic.objects.get()
    assert (noted.figure, noted.year, noted.last_checked) == ("1 in 6", 2015, datetime.date(2024, 3, 1))
    assert addresses() == ["https://other.example/?a=1&b=2", "https://source.example/a"]


def test_a_draft_changes_nothing(article: ArticlePage) -> None:
    """Only what visitors see counts."""
    article.body = [("text", "<p>Nothing.</p>")]
    article.save_revision()
    assert len(addresses()) == 2


def test_a_link_that_stays_keeps_what_is_known(article: ArticlePage) -> None:
    """And one that goes is forgotten."""
    OutsideLink.objects.filter(url__contains="other").update(state="gone")
    article.body = [("text", TEXT)]
    article.save_revision().publish()
    assert [(link.url, link.state) for link in OutsideLink.objects.all()] == [
        ("https://other.example/?a=1&b=2", "gone")
    ]
    assert not QuotedStatistic.objects.exists()


def test_an_unpublished_page_is_forgotten(article: ArticlePage) -> None:
    """It has nothing that visitors could follow."""
    article.unpublish()
    assert addresses() == []


def test_the_command_brings_everything_in_line(article: ArticlePage) -> None:
    """For pages that came by other ways."""
    OutsideLink.objects.all().delete()
    QuotedStatistic.objects.all().delete()
    call_command("take_inventory", verbosity=0)
    assert len(addresses()) == 2
    assert QuotedStatistic.objects.count() == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<a href='https://a.example/'>x</a>", {"https://a.example/"}),
        ('<a class="x" href="http://a.example">x</a>', {"http://a.example"}),
        ('<a href="mailto:a@b.example">x</a>', set()),
        ("https://a.example/in words", set()),
        ("https://a.example/", {"https://a.example/"}),
        ("https://a.example/" + "x" * 3000, set()),
        ({"deep": [{"deeper": ["https://a.example/"]}]}, {"https://a.example/"}),
    ],
)
def test_what_counts_as_a_link(text: object, found: set[str]) -> None:
    """Addresses of the web, wherever they stand."""
    assert links_in(text) == found


def test_which_figures_ask_for_attention(article: ArticlePage) -> None:
    """Old, unsourced, unchecked, dead."""
    today = datetime.date(2026, 1, 1)
    assert QuotedStatistic.objects.old(today).count() == 1
    assert QuotedStatistic.objects.unsourced().count() == 0
    assert QuotedStatistic.objects.unchecked(today).count() == 0
    assert QuotedStatistic.objects.unchecked(datetime.date(2027, 1, 1)).count() == 1
    assert QuotedStatistic.objects.dead().count() == 0
    OutsideLink.objects.filter(url=STATISTIC["source_url"]).update(state="gone")
    assert QuotedStatistic.objects.dead().count() == 1
    QuotedStatistic.objects.update(source_url="", year=2024)
    assert QuotedStatistic.objects.unsourced().count() == 1
    assert QuotedStatistic.objects.old(today).count() == 0
