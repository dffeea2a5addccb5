"""Every block and every field of the editor says what it is for, and every block shows what it looks like."""

from collections.abc import Iterator
from functools import cache
from pathlib import PurePath

import pytest
from django.apps import apps
from django.urls import reverse
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.hooks import get_hooks
from wagtail.images.blocks import ImageBlock

from blog.models import ArticlePage, ConditionPage
from practitioners.models import ModalityPage, PractitionerPage
from site_core.models import BasePage

MAX_HELP = 90
BODY = ConditionPage._meta.get_field("body").stream_block


def page_types() -> list[type[BasePage]]:
    return [model for model in apps.get_models() if issubclass(model, BasePage)]


def offered() -> dict[str, blocks.Block]:
    """The blocks that an editor can choose, by where they are offered."""
    found = {}
    for model in page_types():
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                for name, block in field.stream_block.child_blocks.items():
                    found[f"{model.__name__}.{field.name}.{name}"] = block
    return found


@cache
def icons() -> set[str]:
    """The icons that the CMS draws; of any other name it draws nothing."""
    return {PurePath(path).stem for hook in get_hooks("register_icons") for path in hook([])}


def inner(block: blocks.Block, path: str) -> Iterator[tuple[str, blocks.Block]]:
    """The fields in a block, all the way down."""
    children = getattr(block, "child_blocks", None) or {}
    if isinstance(block, blocks.ListBlock):
        children = {"item": block.child_block}
    for name, child in children.items():
        if not (isinstance(block, blocks.ListBlock) and getattr(child, "child_blocks", None)):
            yield f"{path}.{name}", child
        if not isinstance(child, ImageBlock):  # its own fields are Wagtail's
            yield from inner(child, f"{path}.{name}")


def help_of(block: blocks.Block) -> str:
    """A block of one field keeps its help with the field, the others with themselves."""
    field = getattr(block, "field", None)
    return str(getattr(field, "help_text", "") or getattr(block.meta, "help_text", ""))


@pytest.mark.parametrize("where", offered())
def test_a_block_has_a_name_an_icon_and_a_sentence(where):
    block = offered()[where]
    assert block.label
    assert block.meta.icon != "placeholder"
    assert block.meta.icon in icons()
    if len({key for key in offered() if key.rsplit(".", 1)[0] == where.rsplit(".", 1)[0]}) > 1:
        assert block.get_description()


def test_the_fields_of_blocks_say_with_one_example_what_belongs_there():
    fields = {path: each for name, block in offered().items() for path, each in inner(block, name)}
    assert len(fields) > 100
    wrong = [path for path, each in fields.items() if not 0 < len(help_of(each)) <= MAX_HELP]
    assert wrong == []


@pytest.mark.parametrize(
    "model", [each for each in page_types() if each is not PractitionerPage], ids=lambda each: each.__name__
)
def test_the_fields_of_a_page_have_a_label_and_help(model):
    form = model.get_edit_handler().get_form_class()
    fields = dict(form.base_fields)
    for name, formset in form.formsets.items():
        if name != "comments":
            fields |= {f"{name}.{key}": value for key, value in formset.form.base_fields.items()}
    fields = {key: field for key, field in fields.items() if not key.endswith((".id", ".ORDER", ".DELETE"))}
    for ours_not in ("comment_notifications", "go_live_at", "expire_at"):
        fields.pop(ours_not, None)
    assert [key for key, field in fields.items() if not field.label] == []
    helps = {key: len(str(field.help_text)) for key, field in fields.items()}
    assert {key: length for key, length in helps.items() if not 0 < length <= MAX_HELP} == {}


@pytest.mark.parametrize("model", page_types(), ids=lambda each: each.__name__)
def test_a_page_type_says_what_it_is_for_and_where_it_may_stand(model):
    assert model.get_page_description()
    assert model.parent_page_types
    assert model.get_verbose_name()[0].isupper()


@pytest.mark.parametrize("model", [ConditionPage, ArticlePage, ModalityPage])
def test_the_tabs_follow_the_work(model):
    names = [str(tab.heading) for tab in model.get_edit_handler().children]
    assert names == ["Content", "Safety and review", "Find and share", "Settings"]


@pytest.mark.django_db
@pytest.mark.parametrize("name", BODY.child_blocks)
def test_a_block_previews(cast, name):
    block = BODY.child_blocks[name]
    assert block.is_previewable
    response = cast.client(cast.operator).get(
        reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix}
    )
    html = response.content.decode()
    assert response.status_code == 200
    shown = html.partition("<main>")[2].partition("</main>")[0]
    assert len(shown.split()) > 8, shown
    assert "site_core/css/site.css" in html


@pytest.mark.parametrize("where", offered())
def test_a_block_begins_without_an_error(where):
    """A list of at least two has two rows to fill in when the block is new."""
    for name, each in inner(offered()[where], where):
        if isinstance(each, blocks.ListBlock):
            rows = each.get_default()
            assert len(rows) >= (each.meta.min_num or 0), name
            for row in rows:
                if isinstance(each.child_block, blocks.StructBlock):
                    assert set(row) == set(each.child_block.child_blocks), name
