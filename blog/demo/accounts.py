"""Accounts to try the demo with. Their password is public, so only a site that says it is a demo has them."""

from dataclasses import dataclass

PASSWORD = "handwell-demo"  # noqa: S105


@dataclass(frozen=True)
class Account:
    """An account, what it is for, its group in the CMS, and the state its profile is in."""

    email: str
    what: str
    groups: tuple[str, ...] = ()
    is_operator: bool = False
    state: str = ""


OWNER = Account("practitioner@example.org", "practitioner: owns a profile, has no way into the CMS")
MODERATOR = Account("moderator@example.org", "moderator: checks profiles, publishes", ("Moderators",))
ACCOUNTS = (
    Account("operator@example.org", "operator: may do everything", is_operator=True),
    MODERATOR,
    Account("reviewer@example.org", "clinical reviewer: reads, approves, dates", ("Clinical reviewers",)),
    Account("editor@example.org", "editor: writes, and submits for review", ("Editors",)),
    OWNER,
    Account("draft@example.org", "practitioner: a draft that nobody has seen", state="draft"),
    Account("waiting@example.org", "practitioner: a new profile, waiting for review", state="waiting"),
    Account("asked@example.org", "practitioner: live, and asked for changes", state="asked"),
    Account("edited@example.org", "practitioner: live, with edits waiting for review", state="edited"),
    Account("paused@example.org", "practitioner: paused by themselves", state="paused"),
    Account("hidden@example.org", "practitioner: hidden by us", state="hidden"),
)
