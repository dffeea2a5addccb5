"""Loads the words of the directory: body areas, concerns, registers, languages."""

from pathlib import Path

from practitioners.demo.safety_notices import notice_named
from practitioners.models import BodyArea, Concern, CredentialBody, Language
from site_core.demo.place import put_row
from site_core.demo.record import read_list

FOLDER = Path(__file__).parent


def load_body_areas() -> int:
    """How many there are now."""
    for record in read_list(FOLDER / "body_areas.toml", "area"):
        with record as area:
            put_row(
                BodyArea,
                {"slug": area.take("slug")},
                {
                    "name": area.take("name"),
                    "sort_order": area.take("sort_order"),
                    "safety_notice": notice_named(area),
                },
            )
    return BodyArea.objects.count()


def load_concerns() -> int:
    """How many there are now; body areas come first."""
    for record in read_list(FOLDER / "concerns.toml", "concern"):
        with record as concern:
            area = concern.take("body_area", "")
            put_row(
                Concern,
                {"slug": concern.take("slug")},
                {
                    "name": concern.take("name"),
                    "synonyms": concern.lines("synonyms"),
                    "body_area": BodyArea.objects.get(slug=area) if area else None,
                    "safety_notice": notice_named(concern),
                },
            )
    return Concern.objects.count()


def load_credential_bodies() -> int:
    """How many there are now."""
    for record in read_list(FOLDER / "credential_bodies.toml", "body"):
        with record as body:
            put_row(
                CredentialBody,
                {"slug": body.take("slug")},
                {"name": body.take("name")} | body.text("abbreviation", "register_url", "about"),
            )
    return CredentialBody.objects.count()


def load_languages() -> int:
    """How many there are now."""
    for record in read_list(FOLDER / "languages.toml", "language"):
        with record as language:
            put_row(Language, {"code": language.take("code")}, {"name": language.take("name")})
    return Language.objects.count()
