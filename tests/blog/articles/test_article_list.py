"""The list of articles and its feed."""

import datetime
import xml.etree.ElementTree as ElementTree

import pytest

from tests.factories import ArticleFactory, ConditionFactory, ContributorFactory, the_article_index

pytestmark = pytest.mark.django_db

LIST = "/articles/"


def tagged(*tags, **kwargs):
    page = ArticleFactory(**kwargs)
    page.tags.add(*tags)
    page.save()
    return page


@pytest.fixture
def articles():
    first = datetime.date(2026, 1, 1)
    return [
        tagged(
            "back",
            title=f"Article {n:02}",
            date=first + datetime.timedelta(days=n),
            kind="case_study" if n % 5 == 0 else "post",
        )
        for n in range(15)
    ]


def shown(response):
    return [card.title for card in response.context_data["cards"]]


def test_twelve_a_page_newest_first(client, articles):
    first, second = client.get(LIST), client.get(f"{LIST}?page=2")
    assert shown(first) == [f"Article {n:02}" for n in range(14, 2, -1)]
    assert shown(second) == ["Article 02", "Article 01", "Article 00"]
    assert "Showing 1–12 of 15 articles" in first.content.decode()


def test_topic_and_kind_are_links_that_keep_each_other(client, articles):
    tagged("neck", title="About necks", kind="case_study")
    html = client.get(f"{LIST}?kind=case_study").content.decode()
    assert 'href="?topic=neck&amp;kind=case_study"' in html
    assert shown(client.get(f"{LIST}?topic=neck&kind=case_study")) == ["About necks"]
    assert "About necks" not in shown(client.get(f"{LIST}?topic=back"))


def test_an_article_of_two_chosen_words_is_listed_once(client):
    tagged("back", "neck", title="Both")
    assert shown(client.get(f"{LIST}?topic=back")) == ["Both"]


@pytest.mark.parametrize("query", ["?topic=zzz", "?topic=%00", "?topic=back&kind=post"])
def test_nothing_found_leads_on(client, query):
    tagged("neck", title="Only a case", kind="case_study")
    tagged("back", title="Draft", kind="post", live=False)
    response = client.get(f"{LIST}{query}")
    if query == "?topic=%00":
        assert shown(response) == ["Only a case"]
    else:
        html = response.content.decode()
        assert "No article matches" in html
        assert "All topics" in html
        assert 'href="/tags/"' in html


def test_a_filtered_list_is_a_view_of_the_whole(client, articles):
    html = client.get(f"{LIST}?topic=back&page=2").content.decode()
    assert f'<link rel="canonical" href="http://localhost:8000{LIST}">' in html


@pytest.mark.parametrize("name", ["topic", "kind", "page"])
@pytest.mark.parametrize(
    "value", ["%00", "%FF", "x" * 5000, "-1", "NaN", "9" * 5000, "a&{name}=b", "<script>"]
)
def test_no_address_breaks_it(client, articles, name, value):
    response = client.get(f"{LIST}?{name}={value.format(name=name)}")
    assert response.status_code == 200
    assert b"<script>&" not in response.content
    assert b'"<script>"' not in response.content


def test_it_takes_a_fixed_number_of_queries(client, articles, django_assert_max_num_queries):
    client.get(LIST)
    with django_assert_max_num_queries(12):
        client.get(LIST)


def test_the_feed_has_full_addresses_and_no_drafts(client):
    author = ContributorFactory(name="Tom Writer")
    ArticleFactory(title="Heat & cold <b>", slug="heat", date=datetime.date(2026, 5, 4), author=author)
    ArticleFactory(title="Draft", live=False)
    response = client.get(f"{LIST}feed/")
    assert response["Content-Type"].startswith("application/rss+xml")
    items = ElementTree.fromstring(response.content).findall("./channel/item")
    assert [item.findtext("title") for item in items] == ["Heat &amp; cold &lt;b&gt;"]
    assert items[0].findtext("link") == "http://localhost:8000/articles/heat/"
    assert items[0].findtext("pubDate").startswith("Mon, 04 May 2026 00:00:00")
    assert "Tom Writer" in response.content.decode()


def test_the_feed_tells_of_new_pages_on_problems_too(client):
    the_article_index()
    published = datetime.datetime(2026, 5, 5, 9, tzinfo=datetime.UTC)
    ArticleFactory(title="Heat and cold", date=datetime.date(2026, 5, 4))
    ConditionFactory(title="Stiff neck", first_published_at=published)
    ConditionFactory(title="Draft", live=False)
    items = ElementTree.fromstring(client.get(f"{LIST}feed/").content).findall("./channel/item")
    assert [item.findtext("title") for item in items] == ["Stiff neck", "Heat and cold"]


def test_the_list_names_its_feed(client, articles):
    html = client.get(LIST).content.decode()
    assert '<link rel="alternate" type="application/rss+xml"' in html
    assert f'href="{LIST}feed/"' in html


def test_an_empty_feed_is_a_feed(client):
    the_article_index()
    assert ElementTree.fromstring(client.get(f"{LIST}feed/").content).find("channel") is not None
