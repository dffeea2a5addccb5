"""Accounts to try the demo with. Their password is public, so only a site that says it is a demo has them."""

from dataclasses import dataclass

PASSWORD = "handwell-demo"  # noqa: S105


@dataclass(frozen=True)
class Account:
    """An account, what it is for, and its group in the CMS."""

    email: str
    what: str
    groups: tuple[str, ...] = ()
    is_operator: bool = False


OWNER = Account("practitioner@example.org", "practitioner: owns a profile, has no way into the CMS")
ACCOUNTS = (
    Account("operator@example.org", "operator: may do everything", is_operator=True),
    Account("moderator@example.org", "moderator: reviews and publishes", ("Moderators",)),
    Account("editor@example.org", "editor: writes, and submits for review", ("Editors",)),
    OWNER,
)
