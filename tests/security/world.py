"""A small site with one of everything, some of it somebody's own."""

from dataclasses import dataclass, replace
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.models import Collection, Site, Task, Workflow
from wagtail.models import Page as WagtailPage

from practitioners.models import CredentialCheck, PractitionerPage
from practitioners.models.import_run import ImportRun
from site_core.models import OutgoingMail, SiteSettings, User
from tests.factories import (
    ArticleFactory,
    BodyAreaFactory,
    ConcernFactory,
    ConditionFactory,
    ContributorFactory,
    CredentialBodyFactory,
    ImageFactory,
    LanguageFactory,
    ModalityFactory,
    PractitionerFactory,
    SafetyNoticeFactory,
    UserFactory,
    the_site,
)
from tests.people import Cast
from tests.practitioners.moderation.waiting import send
from tests.practitioners.photos.samples import sent_photo

#: No row has it.
MISSING = 987_654


@dataclass
class World:
    """Who and what there is."""

    cast: Cast
    unverified: User
    suspended: User
    things: dict[str, Any]

    @property
    def people(self) -> dict[str, User | None]:
        """The roles of the tables, in the order of their columns."""
        return {
            "anonymous": None,
            "unverified": self.unverified,
            "practitioner A": self.cast.owner,
            "practitioner B": self.cast.other_practitioner,
            "suspended": self.suspended,
            "editor": self.cast.editor,
            "moderator": self.cast.moderator,
            "superuser": self.cast.operator,
        }


def about(world: World, page: PractitionerPage) -> World:
    """The same world, for addresses and forms of another profile than A's first."""
    draft = page.get_latest_revision_as_object()
    photo = {"photo": draft.photo, "copy": draft.photo.get_rendition("fill-192x216|format-webp")}
    return replace(world, things=world.things | photo | {"mine": page})


def address(person: User, *, verified: bool) -> None:
    """The e-mail address of an account, as it is kept by what signs people in."""
    EmailAddress.objects.update_or_create(
        user=person, email=person.email, defaults={"primary": True, "verified": verified}
    )


def profile(name: str, owner: User) -> PractitionerPage:
    """A listed profile with one of each kind of row, and a draft that waits for a moderator."""
    page: PractitionerPage = PractitionerFactory(
        title=name,
        phone="020 7946 0000",
        techniques=[ModalityFactory()],
        concerns=[ConcernFactory()],
        languages=[LanguageFactory()],
        credentials=[CredentialBodyFactory()],
        listing={"owner": owner, "contact_email": owner.email},
    )
    send(page, owner, headline=f"Waiting words of {name}", photo=sent_photo(owner))
    return PractitionerPage.objects.get(pk=page.pk)


def make_world(cast: Cast) -> World:
    """Makes it all; some two seconds."""
    the_site()
    unverified = UserFactory(email="unverified@example.org")
    address(unverified, verified=False)
    suspended = UserFactory(email="suspended@example.org", is_active=False)
    for person in (
        cast.owner,
        cast.other_practitioner,
        suspended,
        cast.editor,
        cast.moderator,
        cast.operator,
    ):
        address(person, verified=True)
    profile("Sasha Suspended", suspended)
    other = profile("Otto Other", cast.other_practitioner)
    mine = profile("Olive Owner", cast.owner)
    article, condition = ArticleFactory(owner=cast.editor), ConditionFactory()
    article.tags.add("Backs")
    article.save_revision(user=cast.editor).publish()
    notice = SafetyNoticeFactory()
    notice.save_revision(user=cast.editor)
    things = {
        "mine": mine,
        "other": other,
        "photo": mine.get_latest_revision_as_object().photo,
        "copy": mine.get_latest_revision_as_object().photo.get_rendition("fill-192x216|format-webp"),
        "article": WagtailPage.objects.get(pk=article.pk),
        "condition": condition,
        "image": ImageFactory(uploaded_by_user=cast.editor),
        "document": Document.objects.create(title="Form", file=ContentFile(b"text", name="form.txt")),
        "contributor": ContributorFactory(),
        "concern": ConcernFactory(),
        "bodyarea": BodyAreaFactory(),
        "credentialbody": CredentialBodyFactory(),
        "language": LanguageFactory(),
        "safetynotice": notice,
        "collection": Collection.get_first_root_node().add_child(name="Some pictures"),
        "redirect": Redirect.objects.create(old_path="/old", redirect_link="/"),
        "task_state": mine.current_workflow_task_state,
        "workflow_state": mine.current_workflow_state,
        "workflow": Workflow.objects.first(),
        "task": Task.objects.first(),
        "site": Site.objects.get(),
        "settings": SiteSettings.objects.get_or_create(site=Site.objects.get())[0],
        "group": Group.objects.get(name="Editors"),
        "user": UserFactory(email="somebody@example.org"),
        "listing": mine.listing,
        "import": ImportRun.objects.create(name="people.csv", checksum="0"),
        "mail": OutgoingMail.objects.create(kind="sample", to="somebody@example.org"),
        "credential_check": CredentialCheck.objects.create(
            page=mine, body=mine.credentials.get().body, number="1", checked_on=timezone.localdate()
        ),
    }
    return World(cast, unverified, suspended, things)
