"""Samples of the mails about signing up and in, and of enquiries."""

from typing import Any

ACCOUNT_SAMPLES: dict[str, dict[str, Any]] = {
    "account/email_confirmation": {
        "button_url": "/account/email/confirm/MTpx/",
        "button_label": "Confirm my address",
    },
    "account/account_already_exists": {
        "button_url": "/account/password/reset/",
        "button_label": "Choose a new password",
    },
    "account/unknown_account": {"button_url": "/account/signup/", "button_label": "Open an account"},
    "account/password_reset_key": {
        "button_url": "/account/password/reset/1-abc/",
        "button_label": "Choose a new password",
    },
    "account/password_changed": {
        "button_url": "/account/password/reset/",
        "button_label": "It was not me: choose a new password",
    },
    "account/email_changed": {
        "button_url": "/account/email/back/x/",
        "button_label": "It was not me: put my address back",
    },
    "account/address_put_back": {"button_url": "/contact/", "button_label": "Tell us it was not me"},
    "account/totp_activated": {"button_url": "/account/2fa/", "button_label": "Look at my account"},
    "account/totp_deactivated": {"button_url": "/account/2fa/", "button_label": "Look at my account"},
    "account/recovery_codes_generated": {"button_url": "/account/2fa/", "button_label": "Look at my account"},
    "account/made_for_you": {
        "button_url": "/account/password/reset/",
        "button_label": "Choose a password",
        "made_by": "Mo Moderator",
    },
    "enquiry/relay": {
        "practitioner": "Imani Bailey",
        "name": "Vera & Co <b>",
        "email": "vera@example.org",
        "phone": "020 7946 0018",
        "message": "My back, mostly.",
        "preferred_times": "Weekday evenings",
        "button_url": "mailto:vera@example.org",
        "button_label": "Answer by e-mail",
    },
    "enquiry/confirmation": {
        "practitioner": "Imani Bailey",
        "retention_days": 90,
        "button_url": "/find/imani-bailey/",
        "button_label": "See the profile",
    },
}
