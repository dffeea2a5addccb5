"""Every field of a profile is in the policy table, and in the section where it is edited."""

from collections.abc import Iterator

import pytest
from django.db.models import Model
from modelcluster.models import get_all_child_relations
from wagtail.models import Page

from practitioners.models import Listing, PractitionerPage
from practitioners.selfservice.labels import label_of
from practitioners.selfservice.policy import NOT_THEIRS, POLICY, ROWS, is_at_once, row_fields
from practitioners.selfservice.sections import SECTIONS, section, section_of

#: Wagtail's own bookkeeping, which no form of any kind shows.
KEPT_BY_WAGTAIL = {
    field.name
    for field in Page._meta.get_fields()
    if field.name not in ("title", "slug", "seo_title", "search_description", "show_in_menus")
    and field.name not in ("go_live_at", "expire_at")
} | {"page_ptr"}
#: Facts beside the text that hang on the page but are rows of their own.
BESIDE = {"wagtail_admin_comments"}


def fields_of(model: type[Model]) -> Iterator[str]:
    for field in (*model._meta.concrete_fields, *model._meta.many_to_many):
        if not field.primary_key:
            yield field.name


def names() -> Iterator[str]:
    yield from (name for name in fields_of(PractitionerPage) if name not in KEPT_BY_WAGTAIL)
    yield "tags"
    for relation in get_all_child_relations(PractitionerPage):
        name = relation.get_accessor_name()
        if name in BESIDE:
            continue
        yield name
        if name in ROWS:
            inner = (
                field for field in fields_of(relation.related_model) if field not in ("page", "sort_order")
            )
            yield from (f"{name}.{field}" for field in inner)
    yield from (f"listing.{name}" for name in fields_of(Listing))


def test_every_field_is_declared_and_nothing_else() -> None:
    assert set(names()) == set(POLICY)


def test_every_field_of_theirs_has_a_section() -> None:
    theirs = {name for name, risk in POLICY.items() if risk is not NOT_THEIRS and "listing." not in name}
    assert {name for each in SECTIONS for name in each.names} == theirs
    assert section_of("locations.hours").key == "places"


def test_no_field_has_two_sections() -> None:
    every = [name for each in SECTIONS for name in each.names]
    assert len(every) == len(set(every))


@pytest.mark.parametrize("rows", [rows for rows in ROWS if is_at_once(rows)])
def test_rows_that_come_and_go_at_once_hold_nothing_that_waits(rows: str) -> None:
    assert all(is_at_once(f"{rows}.{field}") for field in row_fields(rows))


def test_a_section_says_whether_it_shows_at_once() -> None:
    assert section("prices").shows_at_once
    assert not section("places").shows_at_once


def test_every_field_has_words() -> None:
    labels = {name: label_of(name) for name in POLICY}
    assert [name for name, label in labels.items() if label == name] == []
    assert labels["locations.hours"] == "Opening hours"
