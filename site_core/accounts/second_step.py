"""The second step of signing in, as this site keeps and names it."""

import base64
import hashlib

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.encoding import force_bytes
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from site_core.models import SiteSettings


class SecondStepAdapter(DefaultMFAAdapter):
    """Keeps the secrets of apps unreadable in a copy of the database."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("That code is not right. Wait for the next one and enter it."),
    }

    def get_totp_issuer(self) -> str:
        """What the app lists the code under."""
        site = Site.objects.filter(is_default_site=True).first()
        return (SiteSettings.for_site(site).organisation if site else "") or "Handwell"

    def encrypt(self, text: str) -> str:
        """Under the newest key of the site."""
        return _keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Under any key of the site. Raises ``InvalidToken`` where all have been lost."""
        try:
            return _keys().decrypt(encrypted_text.encode()).decode()
        except InvalidToken as error:
            raise InvalidToken(
                "SECRET_KEY has changed: put the old one into SECRET_KEY_FALLBACKS, or reset the second step."
            ) from error


def _keys() -> MultiFernet:
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(force_bytes(secret))) for secret in secrets])


def _key(secret: bytes) -> bytes:
    return base64.urlsafe_b64encode(hashlib.sha256(b"second-step " + secret).digest())
