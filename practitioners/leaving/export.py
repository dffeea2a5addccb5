"""Everything we hold about somebody, as one file they can take along."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import FileField, ForeignKey, Model
from django.utils import timezone

from practitioners.leaving.personal import RULES, Rule
from practitioners.models import PractitionerPage
from site_core.addresses import absolute_url
from site_core.models import CustomImage, User

#: Lists of words that belong to a profile and are in tables of their own.
WORDS = ("concerns", "languages", "tags")


def export_of(user: User) -> dict[str, Any]:
    """What is in the file: a section for each table, and for each profile its words and its draft.

    Values that JSON does not know (days, prices) are left for the encoder.
    """
    sections: dict[str, Any] = {
        "about_this_file": {
            "made_on": timezone.now(),
            "site": settings.WAGTAILADMIN_BASE_URL,
            "left_out": _left_out(),
        }
    }
    for label, rule in RULES.items():
        rows = apps.get_model(label)._default_manager.filter(**{rule.via: user.pk}).order_by("pk")
        sections[rule.name] = [_row(row, rule) for row in rows]
    pages = PractitionerPage.objects.owned_by(user).order_by("pk")
    for given, page in zip(sections["profiles"], pages, strict=True):
        given |= {name: [str(each) for each in getattr(page, name).all()] for name in WORDS}
        given["draft"] = _draft(page)
    return sections


def _row(row: Model, rule: Rule) -> dict[str, Any]:
    return {name: _value(row, name) for name in rule.given_fields}


def _value(row: Model, name: str) -> Any:
    field = row._meta.get_field(name)
    if isinstance(field, ForeignKey):
        other = getattr(row, name)
        if isinstance(other, CustomImage):
            return _picture(other)
        return str(other) if other is not None else None
    value = getattr(row, name)
    return value.name if isinstance(field, FileField) else value


def _picture(image: CustomImage) -> str:
    """Where they can fetch it. Of a copy: no web server hands out originals, as they were sent."""
    return absolute_url(image.get_rendition("max-2000x2000").url)


def _draft(page: PractitionerPage) -> dict[str, Any] | None:
    """What has been written and is not published."""
    revision = page.latest_revision if page.has_unpublished_changes else None
    if revision is None:
        return None
    names = {
        *RULES["practitioners.PractitionerPage"].given_fields,
        *WORDS,
        "locations",
        "techniques",
        "prices",
        "credentials",
    }
    given = {name: value for name, value in revision.content.items() if name in names}
    photo = CustomImage.objects.filter(pk=given["photo"]).first() if given.get("photo") else None
    return given | {"photo": _picture(photo) if photo else None}


def _left_out() -> dict[str, str]:
    return {
        f"{rule.name}: {names}": reason for rule in RULES.values() for reason, names in rule.kept_back.items()
    }
