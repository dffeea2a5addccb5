"""Addresses of people who have left: they answer that somebody is gone, and keep no name to do so."""

from collections.abc import Iterable

from django.utils.crypto import salted_hmac

from practitioners.models import Tombstone


def put_tombstones(slugs: Iterable[str], area: str) -> None:
    """Remembers addresses below the finder, and near where the person worked."""
    Tombstone.objects.bulk_create(
        (Tombstone(digest=_digest(slug), area=area[:80]) for slug in set(slugs)),
        ignore_conflicts=True,
    )


def tombstone_of(slug: str) -> Tombstone | None:
    """The tombstone at an address below the finder."""
    return Tombstone.objects.filter(digest=_digest(slug)).first()


def is_taken_by_the_departed(slug: str) -> bool:
    """Whether an address was somebody's who has left."""
    return tombstone_of(slug) is not None


def _digest(slug: str) -> str:
    # Keyed: a slug is a name, and names can be tried one by one against a plain hash.
    return salted_hmac("practitioners.tombstone", slug, algorithm="sha256").hexdigest()
