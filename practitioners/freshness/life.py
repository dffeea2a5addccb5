"""The daily step in the life of a profile: ask, tell that it will be hidden, hide; never without a word."""

import datetime
from collections import Counter
from enum import StrEnum

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from practitioners.freshness import mails
from practitioners.freshness.recipients import address_of, operator_address
from practitioners.freshness.schedule import Age, age_on, months_after, must_pause, stale_from
from practitioners.models import Listing


class Step(StrEnum):
    """What a day asks for."""

    NOTHING = "nothing"
    ASK = "ask"
    TELL = "tell"
    PAUSE = "pause"
    #: Neither the practitioner nor the operator has an address: nobody can be told, so nothing happens.
    NOBODY_TO_TELL = "nobody"


def keep_profiles_true(today: datetime.date, dry_run: bool) -> str:
    """One step for each profile that is old enough, in a transaction of its own."""
    steps: Counter[Step] = Counter()
    for pk in list(old_enough(today).order_by("pk").values_list("pk", flat=True)):
        steps[_look_at(pk, today) if dry_run else take_step(pk, today)] += 1
    words = _("%(ask)d asked, %(tell)d told that they will be hidden, %(pause)d hidden") % {
        step.value: steps[step] for step in Step
    }
    if steps[Step.NOBODY_TO_TELL]:
        words += _(
            "; %(nobody)d left alone because nobody can be told: give an e-mail address in the site settings"
        ) % {"nobody": steps[Step.NOBODY_TO_TELL]}
    return words


def old_enough(today: datetime.date) -> QuerySet[Listing]:
    """Listings that visitors see and that may be due; ``next_step`` decides to the day."""
    limit = months_after(today, -6) + datetime.timedelta(days=4)
    agreed_long_ago = Q(confirmed_on__isnull=True, consent_at__date__lte=limit)
    return Listing.objects.filter(
        Q(confirmed_on__lte=limit) | agreed_long_ago,
        page__live=True,
        consent_at__isnull=False,
        paused_at__isnull=True,
    )


def next_step(listing: Listing, today: datetime.date) -> Step:
    """What is to be done for a listing that visitors see. Reads the outbox and changes nothing."""
    since = listing.counted_from
    age = age_on(since, today) if since else Age.FRESH
    if since is None or age is Age.FRESH:
        return Step.NOTHING
    if age is not Age.STALE:
        return _step_of_asking(listing, age)
    if not (address_of(listing) or operator_address()):
        return Step.NOBODY_TO_TELL
    if must_pause(since, listing.pause_told_on, today):
        return Step.PAUSE
    told = listing.pause_told_on is not None and listing.pause_told_on >= stale_from(since)
    return Step.NOTHING if told else Step.TELL


def _step_of_asking(listing: Listing, age: Age) -> Step:
    """Reminders can be switched off; the last announces what will happen, and is sent all the same."""
    wanted = listing.wants_reminders or age is Age.LAST
    if not (wanted and address_of(listing)) or mails.was_asked(listing, age):
        return Step.NOTHING
    return Step.ASK


@transaction.atomic
def take_step(pk: int, today: datetime.date) -> Step:
    """Does what is due for one listing, and says what that was."""
    listing = old_enough(today).select_for_update(of=("self",)).filter(pk=pk).first()
    if listing is None:  # confirmed, paused or gone since we looked
        return Step.NOTHING
    step, since = next_step(listing, today), listing.counted_from
    if step is Step.ASK and since:
        mails.ask(listing, age_on(since, today), address_of(listing))
    elif step is Step.TELL:
        _tell(listing, today, is_hidden=False)
        listing.pause_told_on = today
        listing.save(update_fields=["pause_told_on"])
    elif step is Step.PAUSE:
        _tell(listing, today, is_hidden=True)
        listing.paused_at, listing.paused_because = timezone.now(), Listing.Pause.AGE
        listing.pause_told_on = None
        listing.save(update_fields=["paused_at", "paused_because", "pause_told_on"])
    return step


def _tell(listing: Listing, today: datetime.date, *, is_hidden: bool) -> None:
    """The practitioner, or the operator where that is not possible."""
    address = address_of(listing)
    if not address:
        mails.tell_operator(listing, operator_address(), today, is_hidden=is_hidden)
    elif is_hidden:
        mails.tell_paused(listing, address, today)
    else:
        mails.tell_of_pause(listing, address, today)


def _look_at(pk: int, today: datetime.date) -> Step:
    listing = old_enough(today).filter(pk=pk).first()
    return Step.NOTHING if listing is None else next_step(listing, today)
