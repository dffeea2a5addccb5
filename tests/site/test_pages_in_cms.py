"""Every page type of the site as its editors meet it, tried on the pages of the demo."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from site_core.checks import page_types
from site_core.models import BasePage
from site_core.security_headers import CMS_HEADER
from tests.factories import UserFactory
from tests.site.cms_form import untouched

MODELS = sorted(page_types(BasePage), key=lambda model: model.__name__)
#: Times that a revision keeps to the millisecond, and what says that there is a draft.
NOT_TEXT = {
    "draft_title",
    "first_published_at",
    "has_unpublished_changes",
    "last_published_at",
    "latest_revision",
    "latest_revision_created_at",
}
#: The editor's names for paragraphs.
EDITORS_NAMES = re.compile(r' data-block-key=\\?"\w+\\?"')


@pytest.fixture(autouse=True)
def roll_back(demo_site: None) -> Iterator[None]:
    """The demo is shared: what a test saves is undone."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(params=["Editors", "Moderators"])
def staff(request: pytest.FixtureRequest) -> Client:
    """Somebody who works in the CMS."""
    client = Client()
    client.force_login(UserFactory(groups=[request.param]))
    return client


def example(model: type[BasePage]) -> BasePage:
    """The page of a type with the longest text, so that most blocks are in it."""
    pages = model.objects.live()
    if any(field.name == "body" for field in model._meta.get_fields()):
        return max(pages, key=lambda page: len(str(page.body.raw_data)))
    return pages.first()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_it_renders_for_visitors(model: type[BasePage]) -> None:
    assert Client().get(example(model).url).status_code == 200


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_its_form_opens_and_comes_back_unchanged(model: type[BasePage], staff: Client) -> None:
    page = example(model)
    before = text_of(page)
    sent = untouched(staff, page)
    response = staff.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), sent)
    assert response.status_code == 302, errors_of(response)
    page = model.objects.get(pk=page.pk)
    assert page.latest_revision is not None
    after = text_of(page.latest_revision.as_object())
    changed = {name: (value, after[name]) for name, value in before.items() if after[name] != value}
    assert not changed


def text_of(page: BasePage) -> dict[str, Any]:
    """What a revision holds of the text."""
    return {
        name: without_names(value) for name, value in page.serializable_data().items() if name not in NOT_TEXT
    }


def without_names(value: Any) -> Any:
    """Rows beside the page by what they say; the order of tags says nothing, nor do gaps in a numbering.

    A field of a block that was left out when it was loaded comes back as an empty one.
    """
    if isinstance(value, str):
        text = EDITORS_NAMES.sub("", value)
        return of_blocks(json.loads(text)) if text.startswith("[") else text
    if not isinstance(value, list):
        return value
    rows = [
        {key: part for key, part in row.items() if key not in ("pk", "sort_order")}
        if isinstance(row, dict)
        else row
        for row in value
    ]
    return sorted(rows, key=str) if rows and isinstance(rows[0], dict) and "tag" in rows[0] else rows


def of_blocks(value: Any) -> Any:
    """Blocks without their ids; PostgreSQL keeps the keys of a block in an order of its own."""
    if isinstance(value, dict):
        return {key: of_blocks(part) for key, part in value.items() if key != "id"}
    if isinstance(value, list):
        return [of_blocks(part) for part in value]
    return "" if value is None else value


def errors_of(response: Any) -> str:
    """Why a form came back."""
    form = response.context["form"]
    formsets = {name: formset.errors for name, formset in getattr(form, "formsets", {}).items()}
    return f"{dict(form.errors)} {formsets}"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_it_can_be_previewed_while_it_is_written(model: type[BasePage], staff: Client) -> None:
    page = example(model)
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert staff.post(preview, untouched(staff, page)).json()["is_valid"]
    for mode, _label in page.preview_modes:
        response = staff.get(preview, {"mode": mode})
        assert response.status_code == 200
        assert "frame-ancestors 'self'" in response["Content-Security-Policy"]
        assert page.title in response.content.decode()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_editors_are_told_what_it_is_for(model: type[BasePage]) -> None:
    assert len(model.page_description) > len(str(model._meta.verbose_name))
    assert model.template != Page.template
    assert all(panel.heading for panel in model.get_edit_handler().children)


#: What may be made below each type, and nothing else; a type with one page only is not offered twice.
BELOW = {
    "HomePage": {"StandardPage"},
    "StandardPage": {"StandardPage"},
    "FinderPage": {"PractitionerPage"},
    "ModalityIndexPage": {"ModalityPage"},
    "ConditionIndexPage": {"ConditionPage"},
    "ArticleIndexPage": {"ArticlePage"},
    "PractitionerPage": set(),
    "ModalityPage": set(),
    "ConditionPage": set(),
    "ArticlePage": set(),
}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_only_sensible_pages_are_offered_below_it(model: type[BasePage]) -> None:
    parent = example(model)
    offered = {child.__name__ for child in parent.creatable_subpage_models() if child.can_create_at(parent)}
    assert offered == BELOW[model.__name__]


def test_nothing_but_a_front_page_belongs_below_the_root() -> None:
    root = Page.objects.get(depth=1)
    assert [child.__name__ for child in root.creatable_subpage_models() if child.can_create_at(root)] == []


def test_the_cms_keeps_its_headers(staff: Client) -> None:
    response = staff.get(reverse("wagtailadmin_home"))
    assert response.status_code == 200
    assert response["Content-Security-Policy"] == CMS_HEADER
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"] or "private" in response["Cache-Control"]


def test_visitors_have_no_way_in() -> None:
    response = Client().get(reverse("wagtailadmin_home"))
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("wagtailadmin_login"))
