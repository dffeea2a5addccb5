"""The reports: who reads them, what is in them, and that they can be taken away as a table."""

import csv
import datetime
import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from playwright.sync_api import expect
from wagtail.models import ReferenceIndex
from wagtail.rich_text import RichText

from site_core.models import CustomImage, OutsideLink, QuotedStatistic, StandardPage
from site_core.reports.broken_links import broken_references
from site_core.reports.orphans import orphans
from site_core.reports.reviews import due, reviewed_pages
from tests.factories import ArticleFactory, ConditionFactory, ContributorFactory, ModalityFactory
from tests.factories.tree import the_home
from tests.people import Cast
from tests.rig.browser import PHONE, Browse, overflows

REPORTS = [
    "report_reviews",
    "report_statistics",
    "report_outside_links",
    "report_broken_links",
    "report_pictures",
    "report_orphans",
]
TODAY = datetime.date.today()


def linking_to(page: object) -> list[tuple[str, RichText]]:
    """A body with a link to a page."""
    return [("text", RichText(f'<p><a linktype="page" id="{page.pk}">there</a></p>'))]


def test_a_wide_report_scrolls_on_a_phone_without_moving_the_page(browse: Browse, cast: Cast) -> None:
    ConditionFactory(title="Aching knees")
    page = browse("/search/", width=PHONE)
    session = cast.client(cast.operator).cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": browse.base_url}])
    page.goto(reverse("report_reviews"))
    table = page.get_by_role("group", name="Reviews due")
    expect(table).to_be_visible()
    assert table.evaluate("box => box.scrollWidth > box.clientWidth")
    title = table.get_by_role("link", name="Aching knees").bounding_box()
    assert title
    assert title["height"] < 60, "one letter to a line"
    table.focus()
    expect(table).to_be_focused()
    assert not overflows(page)


@pytest.mark.parametrize("name", REPORTS)
def test_for_people_who_write_and_nobody_else(cast: Cast, name: str) -> None:
    """A report names drafts, people and dates."""
    ArticleFactory()
    assert cast.client(cast.editor).get(reverse(name)).status_code == 200
    assert cast.client(cast.editor).get(reverse(f"{name}_results")).status_code == 200
    for person in (cast.owner, cast.stranger):
        assert cast.client(person).get(reverse(name)).status_code in (302, 403)
    assert cast.visitor.get(reverse(name)).status_code == 302


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_each_can_be_taken_away(cast: Cast, name: str, format: str) -> None:
    """As a spreadsheet, with a heading in words for each column."""
    article = ArticleFactory(next_review=TODAY, body=linking_to(ConditionFactory(live=False)))
    QuotedStatistic.objects.create(page=article, block="x", figure="1 in 6", sentence="have it")
    OutsideLink.objects.create(page=article, url="https://a.example/")
    answer = cast.client(cast.editor).get(reverse(name), {"export": format})
    data = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert answer.status_code == 200
    if format == "xlsx":
        rows = list(load_workbook(io.BytesIO(data)).active.values)
        headings = rows[0]
    else:
        headings = next(csv.reader([data.decode().splitlines()[0]]))
    # The name of a field is no word, and what Django makes of a method has lost its beginning.
    assert [text for text in headings if not text or text != text.strip() or set("._") & set(text)] == []
    assert len(set(headings)) == len(headings)


def test_reviews_come_in_the_order_in_which_they_are_due(db: None) -> None:
    """Over all kinds of page."""
    late = ConditionFactory(next_review=TODAY - datetime.timedelta(days=1), reviewer=ContributorFactory())
    soon = ModalityFactory(next_review=TODAY + datetime.timedelta(days=30))
    ArticleFactory(next_review=TODAY + datetime.timedelta(days=300))
    never = ArticleFactory()
    ArticleFactory(next_review=TODAY, live=False)
    pages = list(reviewed_pages())
    assert [page.pk for page in pages[:2]] == [late.pk, soon.pk]
    assert pages[-1].pk == never.pk
    assert pages[0].reviewer_name == late.reviewer.name
    assert [page.pk for page in due(reviewed_pages())] == [late.pk, soon.pk]


def test_a_review_to_come_is_told_by_its_day(cast: Cast) -> None:
    ConditionFactory(next_review=datetime.date(TODAY.year + 1, 3, 5))
    html = cast.client(cast.reviewer).get(reverse("report_reviews")).content.decode()
    assert f"5 March {TODAY.year + 1}" in html
    assert "Just now" not in html


def test_the_filter_of_reviews(cast: Cast) -> None:
    """Overdue, soon, without a date."""
    late = ConditionFactory(title="Late", next_review=TODAY - datetime.timedelta(days=1), last_reviewed=TODAY)
    soon = ModalityFactory(title="Soon", next_review=TODAY, last_reviewed=TODAY)
    never = ArticleFactory(title="Never")
    client = cast.client(cast.editor)
    found = {
        when: {
            page.pk for page in client.get(reverse("report_reviews"), {"when": when}).context["object_list"]
        }
        for when in ("overdue", "soon", "undated", "nonsense")
    }
    assert found["overdue"] == {late.pk}
    assert found["soon"] == {late.pk, soon.pk}
    assert never.pk in found["undated"]


def test_a_link_to_a_page_that_is_gone_is_broken(db: None) -> None:
    """Deleted or not published; not one that works, nor one on a draft."""
    hidden, gone, fine = ConditionFactory(live=False), ConditionFactory(), ConditionFactory()
    sources = [ArticleFactory(body=linking_to(page)) for page in (hidden, gone, fine)]
    ArticleFactory(body=linking_to(hidden), live=False)
    gone.delete()
    ReferenceIndex.create_or_update_for_object(sources[1])
    assert {reference.page_id for reference in broken_references()} == {sources[0].pk, sources[1].pk}


def test_a_page_nobody_links_to(db: None) -> None:
    """A link from itself or from a draft does not count."""
    linked, lonely, drafted = ConditionFactory(), ConditionFactory(), ConditionFactory()
    source = ArticleFactory(body=linking_to(linked))
    ArticleFactory(body=linking_to(drafted), live=False)
    lonely.body = linking_to(lonely)
    lonely.save()
    found = {page.pk for page in orphans()}
    assert linked.pk not in found
    assert {lonely.pk, drafted.pk, source.pk} <= found


def test_what_an_article_is_about_is_linked_from_it(cast: Cast) -> None:
    """The article names it in a list of choices; a draft leads nobody there."""
    linked, unlinked = ConditionFactory(), ConditionFactory()
    ArticleFactory(conditions=[linked])
    ArticleFactory(conditions=[unlinked], live=False)
    found = {page.pk for page in orphans()}
    assert linked.pk not in found
    assert unlinked.pk in found


def test_what_every_page_links_to_is_no_orphan(cast: Cast) -> None:
    """By its slug, as the footer finds it."""
    for slug in ("accessibility", "history"):
        the_home().add_child(instance=StandardPage(title=slug, slug=slug))
    found = {page.slug for page in orphans()}
    assert "history" in found
    assert "accessibility" not in found


def test_pictures_without_a_description(cast: Cast) -> None:
    """Only those."""
    CustomImage.objects.create(title="No", file="a.jpg", width=1, height=1)
    CustomImage.objects.create(title="Yes", file="b.jpg", width=1, height=1, description="A couch")
    answer = cast.client(cast.editor).get(reverse("report_pictures"))
    assert [image.title for image in answer.context["object_list"]] == ["No"]


@pytest.mark.parametrize("problem", ["unsourced", "old", "unchecked", "dead"])
def test_the_filter_of_statistics(cast: Cast, problem: str) -> None:
    """One figure has every fault, another none."""
    page = ArticleFactory()
    OutsideLink.objects.create(page=page, url="https://dead.example/", state="gone")
    bad = {"year": 1999, "source_url": "https://dead.example/", "source": ""}
    good = {"year": TODAY.year, "source": "X", "source_url": "https://fine.example/", "last_checked": TODAY}
    for block, fields in (("bad", bad), ("good", good)):
        QuotedStatistic.objects.create(page=page, block=block, figure=block, sentence="", **fields)
    answer = cast.client(cast.editor).get(reverse("report_statistics"), {"problem": problem})
    assert [row.figure for row in answer.context["object_list"]] == ["bad"]
