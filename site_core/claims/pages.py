"""The texts of a page, whatever its type, and the claims in them."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import models
from django.utils.html import strip_tags
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from wagtail.blocks import StreamValue
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

from site_core.blocks.stories import CaseStudyBlock
from site_core.claims.finding import Flag, find_claims
from site_core.models import ClaimAllowed

#: Addresses, Wagtail's own bookkeeping, and the titles that others gave to what they published: nobody reads
#: them as a promise of ours.
_NO_TEXT = {"slug", "url_path", "path", "draft_title", "references"}


@dataclass(frozen=True)
class PageText:
    """A text of a page: the field it is in (the relation, for its rows), and the field's name for people."""

    field: str
    label: str
    text: str


@dataclass(frozen=True)
class PageFlag:
    """A claim on a page; ``allowed`` is the moderator's "fine as it is", if there is one."""

    field: str
    label: str
    flag: Flag
    allowed: ClaimAllowed | None


def texts_of(page: Page) -> Iterator[PageText]:
    """Everything that people read on a page, in the order of its fields, without markup."""
    for field in page._meta.get_fields():
        if isinstance(field, models.Field) and (text := _text(page, field)):
            yield PageText(field.name, str(capfirst(str(field.verbose_name))), text)
        if isinstance(field, StreamField):
            yield from _stories(field.name, field.value_from_object(page))
    for relation in get_all_child_relations(type(page)):
        name = relation.get_accessor_name()
        if name != "wagtail_admin_comments":
            label = str(capfirst(str(relation.related_model._meta.verbose_name_plural)))
            for row in getattr(page, name).all():
                lines = (_text(row, field) for field in row._meta.concrete_fields)
                yield PageText(name, label, "\n".join(line for line in lines if line))


def flags_on(page: Page) -> list[PageFlag]:
    """The claims on a page as it is given: the live one, or a draft. One query for what was let stand."""
    in_advert = bool(getattr(page, "is_advert", False))
    found = [(text, flag) for text in texts_of(page) for flag in find_claims(text.text, in_advert=in_advert)]
    if not found:
        return []
    allowed = {
        (row.text.casefold(), row.sentence): row for row in ClaimAllowed.objects.filter(page_id=page.pk)
    }
    return [
        PageFlag(text.field, text.label, flag, allowed.get((flag.text.casefold(), flag.sentence)))
        for text, flag in found
    ]


def _stories(field: str, body: StreamValue) -> Iterator[PageText]:
    """A page has only the key of a case study, and its readers have the whole story."""
    for child in body:
        if isinstance(child.block, CaseStudyBlock) and (case := child.value["case"]) and case.may_be_told:
            yield PageText(field, str(capfirst(str(case._meta.verbose_name))), "\n".join(case.told))


def _text(row: models.Model, field: "models.Field[object, object]") -> str:
    if field.name in _NO_TEXT or field.choices:
        return ""
    if isinstance(field, StreamField):
        value = field.value_from_object(row)
        return "\n".join(strip_tags(text) for text in value.stream_block.get_searchable_content(value))
    if isinstance(field, RichTextField):
        return str(get_text_for_indexing(field.value_from_object(row)))
    is_text = type(field) in (models.CharField, models.TextField)
    return str(field.value_from_object(row) or "") if is_text else ""
