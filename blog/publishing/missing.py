"""The safety parts that a condition lacks. The rule is here and nowhere else."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from blog.models import ConditionPage


@dataclass(frozen=True, slots=True)
class Missing:
    """A part that is not there: its field, its name, and what to do about it."""

    field: str
    name: str
    remedy: str


class UnsafeToPublishError(ValidationError, PermissionDenied):
    """A condition was about to go out without its safety parts.

    A validation error with the message at each field, for forms and for the API; and a refusal that the CMS
    turns into a message where nobody expected a validation error.
    """

    def __init__(self, missing: "list[Missing]") -> None:
        super().__init__({part.field: [f"{part.name}: {part.remedy}"] for part in missing})
        self.missing = missing


def missing_parts(page: "ConditionPage") -> list[Missing]:
    """What must be added before `page` may be published, in the order of the form."""
    parts = [
        (page.safety_notice is None or not page.red_flags, _red_flags()),
        (not page.not_suitable, _not_suitable()),
        (not page.references, _references()),
        (page.reviewer is None, _reviewer()),
        (page.reviewer is not None and not page.reviewer.credentials.strip(), _credentials()),
        (page.last_reviewed is None, _last_reviewed()),
        (page.next_review is None, _next_review()),
    ]
    return [part for is_missing, part in parts if is_missing]


def _red_flags() -> Missing:
    return Missing("safety_notice", _("Red flags"), _("choose a safety notice with at least one card."))


def _not_suitable() -> Missing:
    return Missing(
        "not_suitable",
        _("When hands-on treatment is not suitable"),
        _("add at least one reason to wait or to ask a doctor first."),
    )


def _references() -> Missing:
    return Missing("references", _("References"), _("add at least one published source."))


def _reviewer() -> Missing:
    return Missing("reviewer", _("Clinical reviewer"), _("name the person who has checked the page."))


def _credentials() -> Missing:
    return Missing(
        "reviewer",
        _("Clinical reviewer"),
        _("this person has no credentials. Add them to the contributor, or name somebody else."),
    )


def _last_reviewed() -> Missing:
    return Missing(
        "last_reviewed",
        _("Page last reviewed"),
        _("a reviewer reads the whole page and presses “Reviewed now”."),
    )


def _next_review() -> Missing:
    return Missing("next_review", _("Next review due"), _("“Reviewed now” sets it."))
