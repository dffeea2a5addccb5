"""Makes the accounts to try the demo with."""

from django.contrib.auth.models import Group

from blog.demo.accounts import ACCOUNTS, MODERATOR, OWNER, PASSWORD
from practitioners.demo.states import load_states
from practitioners.models import Listing
from site_core.accounts.addresses import trust
from site_core.models import User


def load_logins() -> int:
    """Make the accounts that are missing; how many there are. A changed password stays changed."""
    for account in ACCOUNTS:
        if not User.objects.filter(email=account.email).exists():
            make = User.objects.create_superuser if account.is_operator else User.objects.create_user
            user = make(account.email, PASSWORD, first_name=account.email.partition("@")[0].title())
            # Nobody can answer a mail to example.org.
            trust(user)
            user.groups.set(Group.objects.filter(name__in=account.groups))
    _give_profile(User.objects.get(email=OWNER.email))
    load_states(
        {each.state: User.objects.get(email=each.email) for each in ACCOUNTS if each.state},
        User.objects.get(email=MODERATOR.email),
    )
    return len(ACCOUNTS)


def _give_profile(owner: User) -> None:
    """The first listed profile without an owner, unless the account has one."""
    if not owner.listings.exists():
        free = Listing.objects.filter(owner=None, consent_at__isnull=False).order_by("page__path").first()
        if free is not None:
            free.owner = owner
            free.save(update_fields=["owner"])
