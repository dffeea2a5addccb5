"""A photo that was replaced goes, with every file, and none that may still be shown does."""

import datetime
from pathlib import Path

import pytest
import time_machine
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import Workflow

from practitioners.photos.unused import remove_unused
from site_core.models import CustomImage
from tests.people import Cast
from tests.practitioners.photos.samples import draft_with, sent_photo


@pytest.fixture(autouse=True)
def later() -> object:
    """A week and a day after a photo was sent."""
    with time_machine.travel(timezone.now() + datetime.timedelta(8), tick=True):
        yield


def sent(cast: Cast) -> CustomImage:
    photo = sent_photo(cast.owner)
    CustomImage.objects.filter(pk=photo.pk).update(created_at=timezone.now() - datetime.timedelta(8))
    return photo


def test_one_that_nobody_uses_goes_with_its_files(
    cast: Cast, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    photo = sent(cast)
    files = [Path(photo.file.path), Path(photo.get_rendition("width-50").file.path)]
    assert all(file.exists() for file in files)
    with django_capture_on_commit_callbacks(execute=True):
        assert remove_unused() == 1
    assert not any(file.exists() for file in files)


def test_one_in_a_draft_stays(cast: Cast) -> None:
    draft_with(sent(cast), cast.owner_profile)
    assert remove_unused() == 0


def test_one_that_is_shown_stays_while_a_draft_has_none(cast: Cast) -> None:
    draft_with(sent(cast), cast.owner_profile).get_latest_revision().publish()
    draft_with(None, cast.owner_profile)
    assert remove_unused() == 0


def test_one_in_review_stays_though_a_newer_draft_has_another(cast: Cast) -> None:
    profile = draft_with(sent(cast), cast.owner_profile)
    Workflow.objects.get(name="Moderators approval").start(profile, cast.owner)
    draft_with(None, profile)
    assert remove_unused() == 0


def test_the_one_that_was_replaced_goes(cast: Cast) -> None:
    first = sent(cast)
    draft_with(first, cast.owner_profile).get_latest_revision().publish()
    draft_with(sent(cast), cast.owner_profile).get_latest_revision().publish()
    assert remove_unused() == 1
    assert not CustomImage.objects.filter(pk=first.pk).exists()


def test_a_new_one_waits_for_its_sender(cast: Cast) -> None:
    sent_photo(cast.owner)
    assert remove_unused() == 0
