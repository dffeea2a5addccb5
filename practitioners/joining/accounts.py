"""Accounts that begin with a mail: whoever presses a link in it has shown that the address is theirs."""

from allauth.account.models import EmailAddress

from site_core.models import User


def make_account(email: str, password: str, *, name: str) -> User:
    """A new account with an address that is still to be proved; in the caller's transaction."""
    first, _, last = name.strip().rpartition(" ")
    return User.objects.create_user(email, password, first_name=first[:150], last_name=last[:150])


def prove_address(user: User, email: str) -> None:
    """Notes that somebody reads the mail to their own address."""
    address = EmailAddress.objects.filter(user=user, email__iexact=email).first()
    if address is None and user.email.lower() == email.lower():
        is_first = not EmailAddress.objects.filter(user=user, primary=True).exists()
        address = EmailAddress(user=user, email=user.email, primary=is_first)
    if address is not None and not address.verified:
        address.verified = True
        address.save()


def has_address(user: User, email: str) -> bool:
    """Whether an address is somebody's: their own, or another that they have proved."""
    if user.email.lower() == email.lower():
        return True
    return EmailAddress.objects.filter(user=user, email__iexact=email, verified=True).exists()
