"""The filters of the finder that do not come from the database, and how each group combines."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from practitioners.models.location import ACCESS_FACTS, Location
from practitioners.models.offer import Where
from practitioners.models.profile import PractitionerPage


@dataclass(frozen=True)
class PriceBand:
    """Sessions that cost at least ``low`` and less than ``high``; None is open-ended."""

    value: str
    label: Promise
    low: Decimal
    high: Decimal | None

    def holds(self, amount: Decimal) -> bool:
        """Whether a price falls into the band."""
        return self.low <= amount and (self.high is None or amount < self.high)


PRICE_BANDS = (
    PriceBand("under-40", _("Under £40"), Decimal(0), Decimal(40)),
    PriceBand("40-60", _("£40 to £60"), Decimal(40), Decimal(60)),
    PriceBand("60-80", _("£60 to £80"), Decimal(60), Decimal(80)),
    PriceBand("80-up", _("£80 and over"), Decimal(80), None),
)


@dataclass(frozen=True)
class Group:
    """A filter group: its name in the address, its heading, and whether several choices must all hold."""

    key: str
    heading: Promise
    all_of: bool = False
    #: Choices known in advance; the other groups take theirs from the vocabulary.
    choices: tuple[tuple[str, Promise | str], ...] = ()


GROUPS = (
    Group("technique", _("Technique"), all_of=True),
    Group("for", _("What you want help with"), all_of=True),
    Group("at", _("Where"), choices=tuple((str(value), label) for value, label in Where.choices)),
    Group("when", _("When"), choices=(("evening", _("Weekday evenings")), ("weekend", _("Weekends")))),
    Group("price", _("Price of a session"), choices=tuple((band.value, band.label) for band in PRICE_BANDS)),
    Group(
        "now",
        _("Availability"),
        all_of=True,
        choices=(("open", _("Taking new clients")), ("space", _("Space this week"))),
    ),
    Group("gender", _("Practitioner’s gender"), choices=tuple(PractitionerPage.Gender.choices)),
    Group("language", _("Language")),
    Group(
        "access",
        _("Access"),
        all_of=True,
        choices=tuple((name, Location._meta.get_field(name).verbose_name) for name in ACCESS_FACTS),
    ),
    Group("body", _("Registered with or insured by")),
)
GROUP_BY_KEY = {group.key: group for group in GROUPS}
#: Groups whose choices are rows of the database, known by their slug in an address and by id in the index.
VOCABULARY_GROUPS = ("technique", "for", "language", "body")


def option(group: str, value: object) -> str:
    """The name of one choice in the index."""
    return f"{group}={value}"
