"""What a card needs to know of a person: plain values, from a profile or from the finder's row about them."""

from collections.abc import Sequence
from dataclasses import dataclass

from practitioners.areas import area_label
from practitioners.models import Listing, PractitionerPage
from practitioners.profile.availability import listing_of
from practitioners.profile.prices import LowestPrice, lowest


@dataclass(frozen=True, slots=True)
class CardFacts:
    """A person in a list, before the words that depend on the day, the place asked for and the language."""

    name: str
    initials: str
    job_title: str
    headline: str
    techniques: tuple[str, ...]
    towns: tuple[str, ...]
    #: Where home visits start from, as finely as it may be published.
    visit_base: str
    visits_homes: bool
    visits_workplaces: bool
    works_online: bool
    lowest_price: LowestPrice | None
    listing: Listing
    #: Bodies whose check stands.
    checked: tuple[str, ...]


def facts_of(page: PractitionerPage, checked: Sequence[str] | None = None) -> CardFacts:
    """The facts of a profile loaded with ``for_cards``; causes no query of its own.

    ``checked`` names the bodies whose check stands, where they are known already.
    """
    if checked is None:
        checked = [str(check.body) for check in page.credential_checks.all()] if page.pk else []
    return CardFacts(
        name=page.title,
        initials=page.initials,
        job_title=page.job_title,
        headline=page.headline,
        techniques=tuple(technique.modality.title for technique in page.techniques.all()),
        towns=tuple(dict.fromkeys(place.town for place in page.locations.all())),
        visit_base=area_label(page.visit_base),
        visits_homes=page.visits_homes,
        visits_workplaces=page.visits_workplaces,
        works_online=page.works_online,
        lowest_price=lowest(page.prices.all()),
        listing=listing_of(page),
        checked=tuple(checked),
    )
