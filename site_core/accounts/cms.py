"""What the CMS does about accounts."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from wagtail import hooks

from site_core.mail import queue
from site_core.models import User


@hooks.register("after_create_user")
def tell_new_user(request: HttpRequest, user: User) -> None:
    """An account made in the CMS has no password: its owner is told, and chooses one by mail."""
    facts = {
        "made_by": str(request.user),
        "button_url": reverse("account_reset_password"),
        "button_label": gettext("Choose a password"),
    }
    queue("account/made_for_you", user.email, facts, once=f"made-for-you-{user.pk}")
