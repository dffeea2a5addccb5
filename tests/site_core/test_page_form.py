"""What the form of a page does for those who write: its address, and lists to choose several from."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from blog.models import ArticlePage
from tests.factories import ArticleFactory, ConditionFactory, the_site
from tests.people import Cast
from tests.site.cms_form import untouched

pytestmark = pytest.mark.django_db

NO_ROWS = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": "1000"}


def test_a_second_page_of_one_title_gets_the_next_address_and_keeps_it(cast: Cast) -> None:
    editor = cast.client(cast.editor)
    for slug in ("warm-hands", "warm-hands-2"):
        ArticleFactory(title="Warm hands", slug=slug)
    add = reverse("wagtailadmin_pages:add", args=["blog", "articlepage", the_site().articles.pk])
    begun = {
        "title": "Warm hands",
        "slug": "warm-hands",
        "lead": "They help.",
        "date": str(timezone.localdate()),
        "kind": "post",
        "body-count": "0",
        "references-count": "0",
        **{f"comments-{name}": value for name, value in NO_ROWS.items()},
    }
    assert editor.post(add, begun).status_code == 302
    page = ArticlePage.objects.get(slug="warm-hands-3")

    # What the browser has in the form is still the address that follows from the title.
    again = untouched(editor, page) | {"slug": "warm-hands"}
    assert editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), again).status_code == 302
    assert page.get_latest_revision_as_object().slug == "warm-hands-3"


def test_an_address_that_readers_know_is_not_numbered(cast: Cast) -> None:
    ArticleFactory(slug="warm-hands")
    page = ArticleFactory(slug="cold-hands", first_published_at=timezone.now())
    editor = cast.client(cast.moderator)
    values = untouched(editor, page) | {"slug": "warm-hands"}
    answer = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), values)
    assert "already in use" in answer.text


def test_several_are_ticked_by_name(cast: Cast) -> None:
    """In a list, a click without the Control key would drop what was chosen before."""
    for title in ("Stiff neck", "Aching knees"):
        ConditionFactory(title=title)
    page = ArticleFactory()
    html = cast.client(cast.editor).get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    boxes = BeautifulSoup(html, "html.parser").select("#id_conditions input[type=checkbox]")
    assert [box.parent.get_text(strip=True) for box in boxes] == ["Aching knees", "Stiff neck"]
