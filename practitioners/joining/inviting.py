"""Inviting many at once: each line gets a profile of its own, or the one that is waiting for that person."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from practitioners.joining.invitations import HasRefusedError, invite
from practitioners.joining.new_profile import make_draft
from practitioners.joining.ownership import AlreadyOwnedError
from practitioners.joining.pasted import Pasted
from practitioners.models import Invitation, Listing, Origin, PractitionerPage
from site_core.models import User


@dataclass(frozen=True)
class Result:
    """What became of one line."""

    line: Pasted
    sent: bool
    words: str
    page: PractitionerPage | None = None


def invite_pasted(people: Iterable[Pasted], by: User, *, source: str = "") -> list[Result]:
    """Invites whom it can, each on their own: a wrong line keeps nobody else from being invited."""
    return [_invite_one(person, by, source) for person in people]


def _invite_one(person: Pasted, by: User, source: str) -> Result:
    if person.problem:
        return Result(person, False, person.problem)
    try:
        with transaction.atomic():
            page, is_new = _profile_for(person, source)
            invite(page, person.email, by)
    except AlreadyOwnedError:
        return Result(person, False, _("Has a page already."))
    except HasRefusedError:
        return Result(person, False, _("Has told us not to be listed. Not invited."))
    except NamelessError:
        return Result(person, False, _("We have no page for this address. Add the name to the line."))
    words = _("Invited, with a new page.") if is_new else _("Invited to the page that was waiting.")
    return Result(person, True, words, page)


class NamelessError(Exception):
    """A new page needs a name."""


def _profile_for(person: Pasted, source: str) -> tuple[PractitionerPage, bool]:
    waiting = Listing.objects.filter(contact_email__iexact=person.email, owner=None).select_related("page")
    listing = waiting.order_by("pk").first()
    if listing is None:
        asked = Invitation.objects.filter(email__iexact=person.email, page__listing__owner=None)
        earlier = asked.select_related("page").first()
        listing = earlier.page.listing if earlier else None
    if listing is not None:
        return listing.page, False
    if Listing.objects.filter(owner__email__iexact=person.email).exists():
        raise AlreadyOwnedError
    if not person.name:
        raise NamelessError
    page = make_draft(person.name)
    page.listing.contact_email = person.email
    page.listing.save()
    if source:
        Origin.objects.create(page=page, source=source, imported_at=timezone.now())
    return page, True
