"""The cast of the tests. Say who does it, and the test says what they may do."""

from functools import cached_property

import pytest
from django.test import Client

from practitioners.models import PractitionerPage
from site_core.models import User
from tests.factories import PractitionerFactory, UserFactory


class Cast:
    """Each person is made when a test first names them.

    owner and other_practitioner are listed; moderator, reviewer and editor work in the CMS; a stranger has
    an account and no rights; a visitor has no account.
    """

    @cached_property
    def owner(self) -> User:
        return UserFactory(email="owner@example.org", first_name="Olive", last_name="Owner")

    @cached_property
    def owner_profile(self) -> PractitionerPage:
        return PractitionerFactory(title="Olive Owner", listing={"owner": self.owner})

    @cached_property
    def other_practitioner(self) -> User:
        return UserFactory(email="other@example.org", first_name="Otto", last_name="Other")

    @cached_property
    def other_profile(self) -> PractitionerPage:
        return PractitionerFactory(title="Otto Other", listing={"owner": self.other_practitioner})

    @cached_property
    def moderator(self) -> User:
        return UserFactory(email="moderator@example.org", groups=["Moderators"])

    @cached_property
    def editor(self) -> User:
        return UserFactory(email="editor@example.org", groups=["Editors"])

    @cached_property
    def reviewer(self) -> User:
        return UserFactory(email="reviewer@example.org", first_name="Rita", groups=["Clinical reviewers"])

    @cached_property
    def operator(self) -> User:
        return UserFactory(email="operator@example.org", is_staff=True, is_superuser=True)

    @cached_property
    def stranger(self) -> User:
        return UserFactory(email="stranger@example.org")

    @cached_property
    def visitor(self) -> Client:
        """Somebody without an account: a client that is not signed in."""
        return Client()

    def client(self, person: User) -> Client:
        """A browser in which a person is signed in."""
        client = Client()
        client.force_login(person)
        return client


@pytest.fixture
def cast(db: None) -> Cast:
    """The named people of this test."""
    return Cast()
