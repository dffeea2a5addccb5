"""One sample of every kind of mail: what its templates are given. A kind without one fails the build."""

from typing import Any

SAMPLES: dict[str, dict[str, Any]] = {
    "account/email_confirmation_signup": {
        "button_url": "/account/confirm-email/MTpx/",
        "button_label": "Confirm my address",
    },
}
