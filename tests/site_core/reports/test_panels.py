"""What the front page of the CMS shows to whom."""

import datetime

from django.urls import reverse

from site_core.models import QuotedStatistic
from tests.factories import ArticleFactory, ConditionFactory
from tests.people import Cast

TODAY = datetime.date.today()


def front_page(cast: Cast, person: str) -> str:
    """What somebody sees after signing in."""
    return cast.client(getattr(cast, person)).get(reverse("wagtailadmin_home")).content.decode()


def test_what_is_due_unfinished_and_unsourced(cast: Cast) -> None:
    """Each with a way to the page."""
    ConditionFactory(title="Sore necks", next_review=TODAY)
    page = ArticleFactory(title="Half done")
    page.save_revision(user=cast.editor)
    page.has_unpublished_changes = True
    page.save(update_fields=["has_unpublished_changes"])
    QuotedStatistic.objects.create(page=page, block="x", figure="1 in 6", sentence="have it")
    html = front_page(cast, "editor")
    for text in ("reviewspanel", "Sore necks", "My drafts", "Half done", "statisticspanel", "1 in 6 have it"):
        assert text in html
    assert "My drafts" not in front_page(cast, "moderator")


def test_nothing_to_say_says_nothing(cast: Cast) -> None:
    """No empty boxes."""
    html = front_page(cast, "editor")
    for panel in ("reviewspanel", "draftspanel", "statisticspanel"):
        assert panel not in html


def test_a_long_list_is_cut_and_counted(cast: Cast) -> None:
    """With a way to all of it."""
    for number in range(7):
        ConditionFactory(title=f"Due {number}", next_review=TODAY)
    html = front_page(cast, "editor")
    assert "All 7" in html
    assert reverse("report_reviews") in html
    assert html.count("Due ") < 9
