"""One sample of every kind of mail: what its templates are given. A kind without one fails the build."""

from typing import Any

SAMPLES: dict[str, dict[str, Any]] = {
    "account/email_confirmation_signup": {
        "button_url": "/account/confirm-email/MTpx/",
        "button_label": "Confirm my address",
    },
    "invite": {
        "name": "Ann Example",
        "source": "the public register of the Example Society, May 2026",
        "days": 7,
        "button_url": "/join/invitation/x/",
        "button_label": "Look at my page",
    },
    "invite_reminder": {
        "name": "Ann Example",
        "source": "the public register of the Example Society, May 2026",
        "days": 7,
        "button_url": "/join/invitation/x/",
        "button_label": "Look at my page",
    },
    "listing_changed": {
        "name": "Ann Example",
        "owner_changed": True,
        "button_url": "/contact/",
        "button_label": "Tell us it was not me",
    },
}
