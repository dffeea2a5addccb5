"""A round of checks."""

import datetime

import pytest
from django.utils import timezone

from site_core.link_checking.asking import Answer
from site_core.link_checking.rounds import check_links
from site_core.models import OutsideLink
from tests.factories import ArticleFactory


@pytest.fixture
def links(db: None) -> list[OutsideLink]:
    """Three addresses on two pages, one of them on both; one was asked last week, one long ago."""
    one, two = ArticleFactory(), ArticleFactory()
    now = timezone.now()
    rows = [
        (one, "https://a.example/1", None),
        (two, "https://a.example/1", None),
        (one, "https://a.example/2", now - datetime.timedelta(days=7)),
        (two, "https://b.example/", now - datetime.timedelta(days=90)),
    ]
    return [OutsideLink.objects.create(page=page, url=url, checked_at=at) for page, url, at in rows]


def test_each_address_once_and_only_when_it_is_due(links: list[OutsideLink]) -> None:
    """Never asked comes first; every page that links there learns the answer."""
    asked: list[str] = []

    def asking(url: str) -> Answer:
        asked.append(url)
        return Answer("gone", "404")

    assert check_links(10, asking=asking, wait=lambda seconds: None) == {"gone": 2}
    assert asked == ["https://a.example/1", "https://b.example/"]
    assert OutsideLink.objects.broken().count() == 3
    assert check_links(10, asking=asking, wait=lambda seconds: None) == {}


def test_not_more_than_asked_for(links: list[OutsideLink]) -> None:
    """A limit is a limit."""
    assert check_links(1, asking=lambda url: Answer("works"), wait=lambda seconds: None) == {"works": 1}
    assert check_links(0, asking=lambda url: Answer("works"), wait=lambda seconds: None) == {}


def test_a_pause_between_two_questions_to_one_site(db: None) -> None:
    """None between two sites."""
    page = ArticleFactory()
    for url in ("https://a.example/1", "https://a.example/2", "https://b.example/"):
        OutsideLink.objects.create(page=page, url=url)
    pauses: list[float] = []
    check_links(10, asking=lambda url: Answer("works"), wait=pauses.append)
    assert len(pauses) == 1
    assert 0.5 < pauses[0] <= 1
