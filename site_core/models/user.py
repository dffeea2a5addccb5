"""People who sign in: they do so with an e-mail address, and have no other name to remember."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import BaseUserManager
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _


class UserManager(BaseUserManager["User"]):
    """Makes users from an e-mail address."""

    use_in_migrations = True

    def _create(self, email: str, password: str | None, **fields: Any) -> "User":
        if not email:
            raise ValueError("A user needs an e-mail address.")
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A person without any rights; raises ``ValueError`` without an address."""
        return self._create(email, password, **{"is_staff": False, "is_superuser": False} | fields)

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A person with all rights."""
        return self._create(email, password, **fields, is_staff=True, is_superuser=True)

    def get_by_natural_key(self, username: str | None) -> "User":
        """Addresses are compared without regard to case: people type them on phones."""
        return self.get(email__iexact=username)


class User(AbstractUser):
    """An account: practitioner, editor, moderator or operator."""

    username = None  # type: ignore[assignment]
    email = models.EmailField(
        _("e-mail address"),
        unique=True,
        error_messages={"unique": _("There is already an account with this e-mail address.")},
    )

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = UserManager()  # type: ignore[assignment,misc]

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.get_full_name() or self.email

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Sessions end with the address as they do with the password: both are how somebody gets in."""
        salt = "site_core.models.user.User._get_session_auth_hash"
        keys = f"{self.password} {self.email}"
        return salted_hmac(salt, keys, secret=secret, algorithm="sha256").hexdigest()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Saves; addresses are compared in small letters everywhere, so they are kept in small letters."""
        self.email = self.email.lower()
        super().save(*args, **kwargs)
