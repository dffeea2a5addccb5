"""Samples of the mails about joining and leaving."""

import datetime
from typing import Any

JOINING: dict[str, dict[str, Any]] = {
    "leaving": {
        "erase_on": datetime.date(2026, 12, 11),
        "button_url": "/stay/x/",
        "button_label": "Keep my account",
    },
    "claim_link": {
        "name": "Ann Example",
        "button_url": "/join/claim/link/x/",
        "button_label": "This is my page",
    },
    "claim_waits": {
        "name": "Ann Example",
        "is_dispute": False,
        "button_url": "/cms/joining/claims/",
        "button_label": "Go to the claims",
    },
    "claim_approved": {"name": "Ann Example", "button_url": "/account/", "button_label": "Go to my page"},
    "claim_refused": {
        "name": "Ann Example",
        "reason": "The register number belongs to somebody else.",
        "button_url": "/contact/",
        "button_label": "Write to us",
    },
}
