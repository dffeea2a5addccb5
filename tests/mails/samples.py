"""One sample of every kind of mail: what its templates are given. A kind without one fails the build."""

import datetime
from typing import Any

from tests.mails.joining_samples import JOINING
from tests.mails.samples_of_accounts import ACCOUNT_SAMPLES

SAMPLES: dict[str, dict[str, Any]] = {
    **JOINING,
    "account/email_confirmation_signup": {
        "button_url": "/account/email/confirm/MTpx/",
        "button_label": "Confirm my address",
    },
    "invite": {
        "name": "Ann Example",
        "source": "the public register of the Example Society, May 2026",
        "days": 7,
        "switch_url": "https://handwell.example/join/invitation/quiet/7:abc/",
        "button_url": "/join/invitation/x/",
        "button_label": "Look at my page",
    },
    "invite_reminder": {
        "name": "Ann Example",
        "source": "the public register of the Example Society, May 2026",
        "days": 7,
        "switch_url": "https://handwell.example/join/invitation/quiet/7:abc/",
        "button_url": "/join/invitation/x/",
        "button_label": "Look at my page",
    },
    "hidden": {
        "name": "Ann Example",
        "reason": "Your register says that your membership has ended.",
        "button_url": "/account/profile/7/",
        "button_label": "Go to your profile",
    },
    "listing_changed": {
        "name": "Ann Example",
        "owner_changed": True,
        "button_url": "/contact/",
        "button_label": "Tell us it was not me",
    },
    "review_due": {
        "title": "Low back pain",
        "due": "27 November 2028",
        "is_late": False,
        "button_url": "/cms/pages/7/edit/",
        "button_label": "Open the page",
    },
    "workflow/to_check": {
        "title": "Low back pain",
        "who": "Edith Editor",
        "task": "Clinical review",
        "button_url": "/cms/pages/7/edit/",
        "button_label": "Open the page",
    },
    "workflow/changes_asked": {
        "title": "Low back pain",
        "who": "Rita Reviewer",
        "note": "The figure needs a source.",
        "button_url": "/cms/pages/7/edit/",
        "button_label": "Open the page",
    },
    "workflow/published": {
        "title": "Low back pain",
        "who": "Rita Reviewer",
        "is_live": True,
        "button_url": "/conditions/low-back-pain/",
        "button_label": "Look at the page",
    },
    "freshness/still_right": {
        "name": "Imani Bailey",
        "confirmed_on": datetime.date(2026, 1, 12),
        "age": "last",
        "stale_from": datetime.date(2027, 1, 12),
        "switch_url": "https://handwell.example/reminders/7:abc/",
        "button_url": "/still-right/0123456789abcdef/",
        "button_label": "Check and confirm",
    },
    "freshness/pausing": {
        "name": "Imani Bailey",
        "confirmed_on": datetime.date(2026, 1, 12),
        "pauses_on": datetime.date(2027, 2, 11),
        "button_url": "/still-right/0123456789abcdef/",
        "button_label": "Check and confirm",
    },
    "freshness/paused": {
        "name": "Imani Bailey",
        "confirmed_on": datetime.date(2026, 1, 12),
        "button_url": "/still-right/0123456789abcdef/",
        "button_label": "Check and confirm",
    },
    "freshness/nobody_answers": {
        "name": "Imani Bailey",
        "is_hidden": False,
        "pauses_on": datetime.date(2027, 2, 11),
        "button_url": "/cms/listing/edit/7/",
        "button_label": "Open the listing",
    },
    "freshness/credential_lapses": {
        "name": "Imani Bailey",
        "body": "CNHC",
        "number": "012345",
        "register_url": "https://www.cnhc.org.uk/",
        "until": "31 January 2027",
        "button_url": "/account/profile/7/qualifications/",
        "button_label": "Check your number",
    },
    "freshness/credential_to_check": {
        "name": "Imani Bailey",
        "body": "CNHC",
        "number": "012345",
        "register_url": "https://www.cnhc.org.uk/",
        "until": "31 January 2027",
        "button_url": "/cms/credential_check/edit/7/",
        "button_label": "Open the check",
    },
    "profile_approved": {
        "name": "Ann Example",
        "is_new": True,
        "is_visible": True,
        "button_url": "/find/ann-example/",
        "button_label": "See your page",
    },
    "changes_asked": {
        "name": "Ann Example",
        "is_live": True,
        "notes": [
            {
                "label": "Headline",
                "text": "Please say what people feel.",
                "url": "https://handwell.example/account/profile/1/who/",
            },
            {"label": "", "text": "Nearly there!", "url": ""},
        ],
        "button_url": "/account/profile/1/",
        "button_label": "Change your profile",
    },
    "moderators_waiting": {
        "name": "Ann Example",
        "number": 3,
        "since": "12 November",
        "button_url": "/cms/profiles/waiting/",
        "button_label": "Go to the queue",
    },
    "freshness/draft_waits": {
        "name": "Imani Bailey",
        "is_live": False,
        "switch_url": "https://handwell.example/reminders/7:abc/",
        "button_url": "/account/profile/7/",
        "button_label": "Go on with your draft",
    },
    "freshness/change_waits": {
        "name": "Imani Bailey",
        "is_live": True,
        "switch_url": "https://handwell.example/reminders/7:abc/",
        "button_url": "/account/profile/7/",
        "button_label": "See what we asked for",
    },
}
SAMPLES |= ACCOUNT_SAMPLES
