"""The columns of a file of practitioners: what may be in each, written as we would write it ourselves."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from practitioners.areas import area_label
from practitioners.gazetteer.postcode import Postcode
from practitioners.importing.cells import CellError, join_items, split_items
from practitioners.importing.vocabulary import Vocabulary
from practitioners.models import Credential, Location, PractitionerPage, PractitionerTechnique, Price, Where

#: Column -> field of the profile.
TEXTS = {
    "name": "title",
    "job_title": "job_title",
    "headline": "headline",
    "pronouns": "pronouns",
    "gender": "gender",
    "how_i_help": "how_i_help",
    "approach": "approach",
    "about": "about",
    "first_visit": "first_visit",
    "cancellation": "cancellation",
    "phone": "phone",
    "website": "website",
    "booking_url": "booking_url",
    "visit_base": "visit_base",
}
YES_OR_NO = ("visits_homes", "visits_workplaces", "works_online")
PLACES = 5
#: Column of a place -> field of the place. The first place has no number, the others "_2" to "_5".
PLACE_TEXTS = {
    "place": "name",
    "street": "street",
    "town": "town",
    "postcode": "postcode",
    "precision": "precision",
}
PLACE_COLUMNS = [
    f"{column}{'' if number == 1 else f'_{number}'}"
    for number in range(1, PLACES + 1)
    for column in PLACE_TEXTS
]
COLUMNS = [
    "external_id",
    *TEXTS,
    "email",
    *YES_OR_NO,
    "visit_radius_miles",
    *PLACE_COLUMNS,
    "techniques",
    "concerns",
    "languages",
    "credentials",
    "prices",
]
REQUIRED = ("external_id", "name")
_YES, _NO = {"yes", "y", "true", "1", "x"}, {"no", "n", "false", "0", ""}


def canonical(column: str, text: str, words: Vocabulary) -> str:
    """The cell as we would write it ourselves. Raises ``CellError`` with what is wrong with it."""
    if column in YES_OR_NO:
        return _yes_or_no(text)
    if column in REQUIRED and not text:
        raise CellError("it must not be empty")
    if not text:
        return ""
    return _reader(column)(text, words)


def _reader(column: str) -> Callable[[str, Vocabulary], str]:
    own = {
        "external_id": _external_id,
        "email": _email,
        "visit_base": lambda text, words: area_label(_field(PractitionerPage, "visit_base", text)),
        "visit_radius_miles": lambda text, words: _number(PractitionerPage, "visit_radius_miles", text),
        "techniques": _techniques,
        "concerns": lambda text, words: _words(text, words, words.concerns, "concern", "slug"),
        "languages": lambda text, words: _words(text, words, words.languages, "language", "code"),
        "credentials": _credentials,
        "prices": _prices,
    }
    if column in own:
        return own[column]
    if column in TEXTS:
        return lambda text, words: _field(PractitionerPage, TEXTS[column], text)
    part = column.rstrip("0123456789").rstrip("_")
    if part == "postcode":
        return _postcode
    return lambda text, words: _field(Location, PLACE_TEXTS[part], text)


def _field(model: Any, name: str, text: str) -> str:
    try:
        return str(model._meta.get_field(name).clean(text, None))
    except ValidationError as error:
        raise CellError(" ".join(error.messages)) from error


def _number(model: Any, name: str, text: str) -> str:
    return str(int(_field(model, name, text)))


def _external_id(text: str, words: Vocabulary) -> str:
    if len(text) > 80:
        raise CellError("it is longer than 80 characters")
    return text


def _email(text: str, words: Vocabulary) -> str:
    try:
        validate_email(text)
    except ValidationError as error:
        raise CellError("this is not an e-mail address") from error
    return text.lower()


def _yes_or_no(text: str) -> str:
    word = text.lower()
    if word not in _YES | _NO:
        raise CellError(f"write yes or no, not “{text[:20]}”")
    return "yes" if word in _YES else "no"


def _postcode(text: str, words: Vocabulary) -> str:
    if settings.HANDWELL_COUNTRY != "GB":
        return _field(Location, "postcode", text)
    try:
        return str(Postcode.parse(text))
    except ValueError as error:
        raise CellError(f"“{text[:20]}” is not a postcode") from error


def _words(text: str, words: Vocabulary, known: dict[str, Any], kind: str, short: str) -> str:
    found = dict.fromkeys(getattr(words.find(known, item[0], kind), short) for item in split_items(text))
    return join_items([[word] for word in sorted(found)])


def _techniques(text: str, words: Vocabulary) -> str:
    items = []
    for item in split_items(text):
        modality = words.find(words.techniques, item[0], "technique")
        year = _number(PractitionerTechnique, "since_year", item[1]) if len(item) > 1 and item[1] else ""
        items.append([modality.slug, year])
    return join_items(items)


def _credentials(text: str, words: Vocabulary) -> str:
    items = []
    for item in split_items(text):
        body, number, scope = (*item, "", "")[:3]
        slug = words.find(words.bodies, body, "organisation").slug
        items.append([slug, _field(Credential, "number", number), _field(Credential, "scope", scope)])
    return join_items(items)


def _prices(text: str, words: Vocabulary) -> str:
    items = []
    for item in split_items(text):
        name, minutes, amount, where, note = (*item, "", "", "", "", "")[:5]
        try:
            money = f"{Decimal(amount).quantize(Decimal('0.01'))}"
        except InvalidOperation as error:
            raise CellError(f"“{amount[:20]}” is not a price") from error
        items.append(
            [
                _field(Price, "name", name),
                _number(Price, "minutes", minutes),
                _field(Price, "amount", money),
                _field(Price, "where", where or Where.CLINIC),
                _field(Price, "note", note),
            ]
        )
    return join_items(items)
