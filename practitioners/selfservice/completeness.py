"""What a profile needs before visitors can use it, and what makes it easier to find."""

from dataclasses import dataclass

from practitioners.models import PractitionerPage
from practitioners.profile.availability import listing_of
from practitioners.selfservice.content import rows
from practitioners.selfservice.sections import SECTIONS, Section, section

#: Sections without which there is nothing to show. Where somebody works is asked below: one of two is enough.
REQUIRED = ("who", "help", "techniques", "contact")
WHERE = ("places", "visits")


@dataclass(frozen=True)
class Completeness:
    """``done`` of ``needed`` things that visitors need; ``extras`` are sections that would help, unfilled."""

    done: int
    needed: int
    missing: list[Section]
    extras: list[Section]

    @property
    def is_ready(self) -> bool:
        """Whether it can be sent for review."""
        return not self.missing


def is_filled(draft: PractitionerPage, key: str) -> bool:
    """Whether a section says what it is there for."""
    match key:
        case "who":
            return bool(draft.title and draft.job_title and draft.headline)
        case "photo":
            return draft.photo_id is not None
        case "help":
            return bool(draft.how_i_help)
        case "techniques" | "prices":
            return bool(rows(draft, key))
        case "places":
            return bool(rows(draft, "locations"))
        case "visits":
            return draft.visits_homes or draft.visits_workplaces or draft.works_online
        case "qualifications":
            return bool(rows(draft, "credentials"))
        case "about":
            return bool(draft.about or draft.first_visit)
        case "contact":
            return bool(draft.phone or draft.booking_url or listing_of(draft).contact_email)
    raise KeyError(key)


def completeness(draft: PractitionerPage) -> Completeness:
    """Counts; home visits and online work are no gap for somebody with a clinic, nor the other way round."""
    filled = {each.key: is_filled(draft, each.key) for each in SECTIONS}
    missing = [section(key) for key in REQUIRED if not filled[key]]
    has_where = any(filled[key] for key in WHERE)
    if not has_where:
        missing.append(section("places"))
    extras = [each for each in SECTIONS if not filled[each.key] and each.key not in (*REQUIRED, *WHERE)]
    needed = len(REQUIRED) + 1
    return Completeness(needed - len(missing), needed, missing, extras)


def missing_for_review(draft: PractitionerPage) -> list[Section]:
    """The sections that must say something before a moderator is asked to look."""
    return completeness(draft).missing
