"""Which changes show at once, which wait for a moderator, and what is not the practitioner's to change.

One table. What is harmless and goes stale (a phone number, hours, prices) shows at once; what makes a claim,
or says where somebody is, waits. A field that is not here fails a test, so none can be forgotten.
"""

from enum import Enum


class Risk(Enum):
    """What becomes of a change by the owner."""

    AT_ONCE = "at_once"
    WAITS = "waits"
    NOT_THEIRS = "not_theirs"


AT_ONCE, WAITS, NOT_THEIRS = Risk.AT_ONCE, Risk.WAITS, Risk.NOT_THEIRS

#: Fields of the page by their name, of its rows as "rows.field", of the listing as "listing.field". The name
#: of the rows themselves stands for adding, removing and ordering them.
POLICY: dict[str, Risk] = {
    "title": WAITS,
    "photo": WAITS,
    "pronouns": WAITS,
    "gender": AT_ONCE,
    "job_title": WAITS,
    "headline": WAITS,
    "how_i_help": WAITS,
    "approach": WAITS,
    "about": WAITS,
    "first_visit": WAITS,
    "cancellation": WAITS,
    "concerns": WAITS,
    "languages": AT_ONCE,
    "visits_homes": AT_ONCE,
    # Never finer than a town or half a postcode, and the form takes only what the gazetteer knows.
    "visit_base": AT_ONCE,
    "visit_radius_miles": AT_ONCE,
    "visits_workplaces": AT_ONCE,
    "works_online": AT_ONCE,
    "booking_url": AT_ONCE,
    "phone": AT_ONCE,
    "website": AT_ONCE,
    "techniques": WAITS,
    "techniques.modality": WAITS,
    "techniques.since_year": WAITS,
    # Taking one off as well: whatever shows at once can be brought back, and that would publish an address.
    "locations": WAITS,
    "locations.name": WAITS,
    "locations.street": WAITS,
    "locations.town": WAITS,
    "locations.postcode": WAITS,
    # Somebody who wants their street hidden wants it now; the address itself has been looked at.
    "locations.precision": AT_ONCE,
    "locations.hours": AT_ONCE,
    "locations.parking_note": AT_ONCE,
    "locations.step_free": AT_ONCE,
    "locations.ground_floor": AT_ONCE,
    "locations.parking": AT_ONCE,
    "locations.accessible_toilet": AT_ONCE,
    "locations.couch_lowers": AT_ONCE,
    "locations.seated_treatment": AT_ONCE,
    "locations.scent_free": AT_ONCE,
    "locations.companion_welcome": AT_ONCE,
    "prices": AT_ONCE,
    "prices.name": AT_ONCE,
    "prices.minutes": AT_ONCE,
    "prices.amount": AT_ONCE,
    "prices.where": AT_ONCE,
    "prices.note": AT_ONCE,
    "credentials": WAITS,
    "credentials.body": WAITS,
    "credentials.number": WAITS,
    "credentials.scope": WAITS,
    "listing.taking": AT_ONCE,
    "listing.away_until": AT_ONCE,
    "listing.space": AT_ONCE,
    "listing.paused_at": AT_ONCE,
    "listing.contact_email": AT_ONCE,
    "listing.wants_reminders": AT_ONCE,
    "listing.page": NOT_THEIRS,
    "listing.owner": NOT_THEIRS,
    "listing.consent_at": NOT_THEIRS,
    "listing.space_set_on": NOT_THEIRS,
    "listing.confirmed_on": NOT_THEIRS,
    "listing.paused_because": NOT_THEIRS,
    "listing.hidden_reason": NOT_THEIRS,
    "listing.pause_told_on": NOT_THEIRS,
    "tags": NOT_THEIRS,
    "tagged_items": NOT_THEIRS,
    "slug": NOT_THEIRS,
    "seo_title": NOT_THEIRS,
    "search_description": NOT_THEIRS,
    "summary": NOT_THEIRS,
    "listing_image": NOT_THEIRS,
    "show_in_menus": NOT_THEIRS,
    "go_live_at": NOT_THEIRS,
    "expire_at": NOT_THEIRS,
}

#: The rows of a profile that its owner edits.
ROWS = ("techniques", "locations", "prices", "credentials")


def is_at_once(name: str) -> bool:
    """Whether a change of a field shows at once; raises ``KeyError`` for an undeclared one."""
    return POLICY[name] is AT_ONCE


def page_fields() -> tuple[str, ...]:
    """The fields of the page itself that its owner edits."""
    return tuple(
        name
        for name, risk in POLICY.items()
        if risk is not NOT_THEIRS and "." not in name and name not in ROWS
    )


def row_fields(rows: str) -> tuple[str, ...]:
    """The fields of some rows, such as "locations", that their owner edits."""
    start = f"{rows}."
    return tuple(
        name.removeprefix(start)
        for name, risk in POLICY.items()
        if risk is not NOT_THEIRS and name.startswith(start)
    )
