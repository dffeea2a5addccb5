"""Editors: pages open, a block looks like itself in its preview, safety rules hold at publishing."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from blog.models import ConditionPage
from tests.factories import ArticleFactory, ConditionFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("make", [ConditionFactory, ArticleFactory])
def test_a_page_opens_in_the_editor(cast, make):
    page = make()
    client = cast.client(cast.operator)
    for target in (page, page.get_parent()):
        assert client.get(reverse("wagtailadmin_pages:edit", args=[target.pk])).status_code == 200


def test_a_block_is_previewed_in_the_styles_of_the_site(cast):
    block = ConditionPage._meta.get_field("body").stream_block.child_blocks["care_card"]
    response = cast.client(cast.operator).get(
        reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix}
    )
    html = response.content.decode()
    assert "site_core/css/site.css" in html
    assert 'class="care care--urgent"' in html


def test_the_field_of_the_editor_holds_the_rules_for_publishing_and_not_for_drafts():
    field = ConditionPage._meta.get_field("body").formfield()
    card = {"level": "urgent", "heading": "Red flags", "items": ["a fever"], "after": ""}
    value = field.block.to_python([{"type": "care_card", "value": card}])
    with pytest.raises(ValidationError):
        field.clean(value)
    field.is_deferred_validation = True
    assert len(field.clean(value)) == 1
