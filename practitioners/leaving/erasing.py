"""Removing a person so that nothing of them can be found again, in any table or folder.

What stays: an ``Erasure`` with row numbers, a ``Tombstone`` whose address is a hash, log entries without a
name. Backups are the operator's: they run out on their own.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.db import transaction
from wagtail.contrib.redirects.models import Redirect

from practitioners.areas import area_label
from practitioners.joining.refusals import remember_refusal
from practitioners.leaving.logs import blank_logs, entries_about
from practitioners.leaving.pictures import delete_pictures, pictures_of
from practitioners.leaving.tombstones import put_tombstones
from practitioners.models import Erasure, Listing, PractitionerPage
from practitioners.profile.serving import was_public
from site_core.mail.outbox import forget
from site_core.models import CustomImage, FormerAddress, User
from site_core.search.leftovers import forget_deleted_words
from site_core.share_image.serving import KEPT


def erase_profile(page: PractitionerPage, *, reason: str) -> None:
    """Erases a profile with its drafts, photo, messages and the names in its log; all or nothing."""
    with transaction.atomic():
        _take_apart(page)
        forget_deleted_words()
        Erasure.objects.create(reason=reason, profiles=[page.pk])


def erase_account(user: User) -> None:
    """Erases somebody with everything they look after, so that no import brings them back; all or nothing."""
    with transaction.atomic():
        pages = list(PractitionerPage.objects.owned_by(user))
        for page in pages:
            remember_refusal(page)
            _take_apart(page)
        Erasure.objects.create(
            reason=Erasure.Reason.LEFT, account=user.pk, profiles=[page.pk for page in pages]
        )
        pictures = set(CustomImage.objects.filter(uploaded_by_user=user).values_list("pk", flat=True))
        entries = entries_about(user)
        _erase_mails(
            [
                user.email,
                *EmailAddress.objects.filter(user=user).values_list("email", flat=True),
                *FormerAddress.objects.filter(user=user).values_list("email", flat=True),
            ]
        )
        _end_sessions(user.pk)
        user.delete()
        delete_pictures(pictures)
        blank_logs(entries)
        forget_deleted_words()


def _take_apart(page: PractitionerPage) -> None:
    listing = Listing.objects.get(page=page.pk)
    addresses = [listing.contact_email, *page.invitations.values_list("email", flat=True)]
    if was_public(page):
        put_tombstones(_slugs_of(page), _area_of(page))
    pictures, entries = pictures_of(page), entries_about(page)
    # Read anew: deleting moves the rows of the tree, and the one in hand may be old.
    PractitionerPage.objects.get(pk=page.pk).delete()
    delete_pictures(pictures)
    blank_logs(entries)
    _erase_mails(addresses)
    # Pictures for sharing carry names; all of them can be drawn again.
    transaction.on_commit(partial(caches[KEPT].clear))


def _slugs_of(page: PractitionerPage) -> Iterator[str]:
    """The address below the finder, and those that lead to it since it was renamed."""
    yield page.slug
    for path in Redirect.objects.filter(redirect_page=page.pk).values_list("old_path", flat=True):
        yield path.rstrip("/").rsplit("/", 1)[-1]


def _area_of(page: PractitionerPage) -> str:
    place = page.locations.first()
    return area_label(place.town) if place else area_label(page.visit_base)


def _erase_mails(addresses: Iterable[str]) -> None:
    for address in {address.lower() for address in addresses if address}:
        forget(address)


def _end_sessions(user_pk: int) -> None:
    # Whose a session is, only its content says.
    for session in Session.objects.iterator():
        if session.get_decoded().get("_auth_user_id") == str(user_pk):
            session.delete()
