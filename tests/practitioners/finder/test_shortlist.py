"""The page of a shortlist: the people of the address, in its order, and nobody who is not listed."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from practitioners.finder import entries
from practitioners.models import PractitionerPage
from tests.factories import PractitionerFactory, the_finder

pytestmark = pytest.mark.django_db

DERBY = (52.922, -1.476)


def shortlist(*ids: object, more: str = "") -> str:
    the_finder()
    response = Client().get(f"/find/shortlist/?ids={','.join(map(str, ids))}{more}")
    assert response.status_code == 200
    return response.content.decode()


def names(page: str) -> list[str]:
    return re.findall(r'class="person__name"><a [^>]*>([^<]*)</a>', page)


def pause(page: PractitionerPage) -> None:
    page.listing.paused_at = timezone.now()
    page.listing.save()
    entries.refresh([page.pk])


def test_people_stand_in_the_order_of_the_address() -> None:
    ann, bob, cat = (PractitionerFactory(title=name) for name in ("Ann", "Bob", "Cat"))
    assert names(shortlist(cat.pk, ann.pk, bob.pk, ann.pk)) == ["Cat", "Ann", "Bob"]


def test_distances_where_a_place_is_given() -> None:
    far = PractitionerFactory(title="Far", locations=[{"town": "Derby", "point": DERBY}])
    assert 'class="person__distance"' not in shortlist(far.pk)
    assert re.search(r'class="person__distance">\d+ miles', shortlist(far.pk, more="&near=N13"))


@pytest.mark.parametrize("near", ["zzzz", "Newport", "Paris", "%00", "%ED%A0%80"])
def test_a_place_that_is_no_place_changes_nothing(near: str) -> None:
    ann = PractitionerFactory(title="Ann")
    assert names(shortlist(ann.pk, more=f"&near={near}")) == ["Ann"]


def test_whoever_is_not_listed_is_counted_and_not_named() -> None:
    ann = PractitionerFactory(title="Ann")
    gone = PractitionerFactory(title="Gone Away", headline="A secret line")
    never = PractitionerFactory(title="Never Agreed", consent=False)
    pause(gone)
    page = shortlist(gone.pk, ann.pk, never.pk)
    assert names(page) == ["Ann"]
    assert "2 people on this list are not in the directory any more." in page
    for word in ("Gone", "Never", "secret", "gone-away", "never-agreed"):
        assert word not in page


def test_strangers_look_like_people_who_have_left() -> None:
    """Whether a number was ever somebody cannot be told from the page."""
    gone = PractitionerFactory(title="Gone")
    pause(gone)
    number = re.compile(r"\d+")
    assert number.sub("", shortlist(gone.pk)) == number.sub("", shortlist(987654))


@pytest.mark.parametrize("ids", ["", "0", "-3", "1e9", "%00", "10" * 15, "%3Cscript%3E", ",,,", "٣"])
def test_nobody_on_the_list(ids: str) -> None:
    page = shortlist(ids)
    assert "Nobody on this list yet" in page
    assert "<script>" not in page.replace('<script type="module"', "").replace("<script src", "")


def test_engines_stay_out_and_nothing_is_remembered() -> None:
    ann = PractitionerFactory(title="Ann")
    response = Client().get(f"/find/shortlist/?ids={ann.pk}")
    assert '<meta name="robots" content="noindex, follow">' in response.content.decode()
    assert not response.cookies


def test_a_long_list_asks_whom_to_compare() -> None:
    people = [PractitionerFactory() for _ in range(5)]
    four, five = (shortlist(*(person.pk for person in people[:count])) for count in (4, 5))
    assert 'name="ids"' not in four
    assert f"/find/compare/?ids={','.join(str(person.pk) for person in people[:4])}" in four
    assert five.count('name="ids"') == 5


def test_a_list_costs_the_same_however_long(django_assert_max_num_queries: object) -> None:
    people = [PractitionerFactory() for _ in range(24)]
    ids = ",".join(str(person.pk) for person in people)
    Client().get("/find/shortlist/")
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        assert Client().get(f"/find/shortlist/?ids={ids}").content.count(b'class="person"') == 24
