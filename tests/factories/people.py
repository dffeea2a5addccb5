"""Accounts and pictures."""

import factory
from django.contrib.auth.models import Group
from factory.django import DjangoModelFactory
from wagtail_factories import ImageFactory as WagtailImageFactory

from site_core.accounts.addresses import trust
from site_core.models import CustomImage, User

PASSWORD = "a-long-enough-secret"


class UserFactory(DjangoModelFactory):
    """A person who can sign in with ``PASSWORD``; ``groups=["Editors"]`` names Wagtail's groups."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"person{n}@example.org")
    first_name = "Ann"
    last_name = factory.Sequence(lambda n: f"Example {n}")
    password = factory.django.Password(PASSWORD)

    @factory.post_generation
    def verified(self, create: bool, is_so: bool | None, **kwargs: object) -> None:
        """Their address is confirmed; ``verified=False`` for somebody who has not pressed the button."""
        if is_so is not False:
            trust(self)

    @factory.post_generation
    def groups(self, create: bool, names: list[str] | None, **kwargs: object) -> None:
        if names:
            self.groups.set(Group.objects.filter(name__in=names))


class ImageFactory(WagtailImageFactory):
    """A small picture."""

    class Meta:
        model = CustomImage

    title = factory.Sequence(lambda n: f"Picture {n}")
    file = factory.django.ImageField(width=80, height=100, color="teal")
