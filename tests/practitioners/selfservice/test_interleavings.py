"""Two devices, a moderator and every order of what they do: no accepted word is ever lost.

What everybody was told is kept beside what the database says: at the end of each story both must agree.
"""

import random
from dataclasses import dataclass, field

import pytest
from wagtail.models import Page

from practitioners.models import PractitionerPage
from practitioners.moderation.decisions import DecisionError, approve
from practitioners.selfservice.actions import publish_safe_part, save_draft, submit_for_review, withdraw
from practitioners.selfservice.drafts import ConflictError, draft_of, editing, version_of
from practitioners.selfservice.policy import is_at_once
from tests.factories import ModalityFactory, PractitionerFactory
from tests.people import Cast
from tests.practitioners.selfservice.pages import live, version

FIELDS = ("headline", "about", "approach", "phone")
INTERLEAVINGS = 200
STEPS = 6


@dataclass
class Story:
    """What each of them knows, and what should be true."""

    profile: PractitionerPage
    cast: Cast
    chance: random.Random
    drafted: dict[str, str] = field(default_factory=dict)
    published: dict[str, str] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)
    looked_at: int = 0
    seen: dict[str, str] = field(default_factory=dict)
    accepted: int = 0
    refused: int = 0

    def begin(self) -> None:
        draft, now = draft_of(live(self.profile)), live(self.profile)
        self.drafted = {name: getattr(draft, name) for name in FIELDS}
        self.published = {name: getattr(now, name) for name in FIELDS}
        self.bases = dict.fromkeys(("phone", "desk"), version(self.profile))

    def open(self, device: str) -> None:
        self.bases[device] = version(self.profile)

    def edit(self, device: str, name: str, value: str) -> None:
        """Saves one field from what the device knew."""
        try:
            with editing(self.profile.pk, base=self.bases[device]) as draft:
                setattr(draft, name, value)
                publish_safe_part(draft, self.cast.owner)
                save_draft(draft, self.cast.owner)
        except ConflictError:
            self.refused += 1
            return
        self.accepted += 1
        self.drafted[name] = value
        if is_at_once(name):
            self.published[name] = value

    def send(self, device: str) -> None:
        try:
            with editing(self.profile.pk, base=self.bases[device]) as draft:
                submit_for_review(draft, self.cast.owner)
        except ConflictError:
            self.refused += 1

    def take_back(self) -> None:
        with editing(self.profile.pk) as draft:
            withdraw(draft, self.cast.owner)

    def look(self) -> None:
        """A moderator opens what waits."""
        task = live(self.profile).current_workflow_task_state
        if task is not None:
            self.looked_at = task.revision_id
            words = task.revision.as_object()
            self.seen = {name: getattr(words, name) for name in FIELDS}

    def approve(self) -> None:
        """A moderator approves what they have opened, however long ago."""
        try:
            approve(live(self.profile), self.looked_at, self.cast.moderator)
        except DecisionError:
            self.refused += 1
            return
        self.accepted += 1
        waiting = {name: words for name, words in self.seen.items() if not is_at_once(name)}
        assert waiting == {name: self.drafted[name] for name in waiting}, "published unseen words"
        self.published |= waiting

    def step(self) -> None:
        device = self.chance.choice(("phone", "desk"))
        match self.chance.choice(("open", "edit", "edit", "edit", "send", "take back", "look", "approve")):
            case "open":
                self.open(device)
            case "edit":
                self.edit(device, self.chance.choice(FIELDS), f"words {self.chance.randrange(10**6)}")
            case "send":
                self.send(device)
            case "take back":
                self.take_back()
            case "look":
                self.look()
            case _:
                self.approve()

    def agree(self) -> None:
        now = live(self.profile)
        assert {name: getattr(now, name) for name in FIELDS} == self.published
        draft = draft_of(now)
        assert {name: getattr(draft, name) for name in FIELDS} == self.drafted


def test_no_accepted_word_is_lost_in_any_order(cast: Cast) -> None:
    profile = PractitionerFactory(
        how_i_help="Backs.",
        phone="words",
        techniques=[ModalityFactory()],
        listing={"owner": cast.owner},
    )
    accepted = refused = 0
    for seed in range(INTERLEAVINGS):
        story = Story(profile, cast, random.Random(seed))
        story.begin()
        for _step in range(STEPS):
            story.step()
        story.agree()
        accepted, refused = accepted + story.accepted, refused + story.refused
    assert accepted > INTERLEAVINGS
    assert refused > INTERLEAVINGS


def test_the_version_changes_with_every_save(cast: Cast, profile: PractitionerPage) -> None:
    seen = {version(profile)}
    for number in range(5):
        with editing(profile.pk) as draft:
            draft.about = f"words {number}"
            save_draft(draft, cast.owner)
        seen.add(version(profile))
    assert len(seen) == 6


def test_the_version_of_a_draft_is_that_of_its_profile(cast: Cast, profile: PractitionerPage) -> None:
    with editing(profile.pk) as draft:
        draft.about = "words"
        save_draft(draft, cast.owner)
    assert version_of(draft_of(live(profile))) == version(profile)


@pytest.mark.django_db
def test_a_version_that_was_made_up_is_refused(cast: Cast, profile: PractitionerPage) -> None:
    for base in ("", "0", "1.2", "x" * 5000, "\x00"):
        with pytest.raises(ConflictError), editing(profile.pk, base=base):
            pass
    assert Page.objects.get(pk=profile.pk).latest_revision_id is None
