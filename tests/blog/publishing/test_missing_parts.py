"""A condition goes out whole or not at all, through whichever door; a draft may have gaps."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, Workflow

from blog.models import ConditionPage
from blog.publishing.guard import REFUSED
from blog.publishing.missing import UnsafeToPublishError, missing_parts
from tests.factories import ConditionFactory, ContributorFactory, UserFactory, the_condition_index
from tests.site.cms_form import untouched

pytestmark = pytest.mark.django_db

LACKS = {
    "safety_notice": {"safety_notice": None},
    "not_suitable": {"not_suitable": []},
    "references": {"references": []},
    "reviewer": {"reviewer": None},
    "last_reviewed": {"last_reviewed": None},
    "next_review": {"next_review": None},
}
EVERY_ONE = {name: value for lacking in LACKS.values() for name, value in lacking.items()}


def draft(**lacking):
    """A condition that nobody reads yet."""
    page = ConditionFactory(title="Stiff neck", live=False, **lacking)
    page.save_revision(clean=False)
    return page


def is_live(page):
    return ConditionPage.objects.get(pk=page.pk).live


@pytest.mark.parametrize("field", LACKS)
def test_each_part_is_asked_for(field):
    assert [part.field for part in missing_parts(draft(**LACKS[field]))] == [field]


def test_a_reviewer_without_credentials_is_nobody():
    page = draft(reviewer=ContributorFactory(credentials=""))
    assert [part.field for part in missing_parts(page)] == ["reviewer"]


@pytest.mark.parametrize("field", LACKS)
def test_code_cannot_publish_it(field):
    page = draft(**LACKS[field])
    with pytest.raises(UnsafeToPublishError) as refused:
        page.get_latest_revision().publish()
    assert list(refused.value.message_dict) == [field]
    assert not is_live(page)


def test_code_cannot_make_it_live_by_hand():
    with pytest.raises(UnsafeToPublishError):
        ConditionFactory(**EVERY_ONE)
    page = draft(**EVERY_ONE)
    page.live = True
    with pytest.raises(UnsafeToPublishError):
        page.save()


def test_a_live_page_keeps_its_words_when_its_draft_has_gaps():
    page = ConditionFactory()
    page.lead, page.references = "New words.", []
    revision = page.save_revision(clean=False)
    with pytest.raises(UnsafeToPublishError):
        revision.publish()
    assert ConditionPage.objects.get().lead != "New words."


def test_a_whole_draft_goes_out():
    page = draft()
    page.get_latest_revision().publish()
    assert is_live(page)


def test_a_schedule_ends_with_a_word_in_the_history_and_lets_the_others_through():
    unsafe, safe = draft(references=[]), draft(slug="sound")
    for page in (unsafe, safe):
        revision = page.get_latest_revision()
        revision.approved_go_live_at = timezone.now() - timedelta(minutes=5)
        revision.save()
    call_command("publish_scheduled")
    assert not is_live(unsafe)
    assert is_live(safe)
    entry = PageLogEntry.objects.get(action=REFUSED)
    assert (entry.page_id, entry.data["missing"]) == (unsafe.pk, ["References"])
    call_command("publish_scheduled")
    assert PageLogEntry.objects.filter(action=REFUSED).count() == 1


def test_publishing_many_at_once_is_refused_and_says_why(cast):
    unsafe, safe = draft(references=[], reviewer=None), draft(slug="sound")
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = cast.client(cast.operator).post(
        f"{url}?id={unsafe.pk}&id={safe.pk}&next=/cms/", {"include_descendants": ""}, follow=True
    )
    html = response.content.decode()
    assert "“Stiff neck” still lacks: References, Clinical reviewer." in html
    assert not is_live(unsafe)
    assert not is_live(safe)


def test_publishing_a_list_with_all_below_it_is_refused_too(cast):
    page, index = draft(references=[]), the_condition_index()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    cast.client(cast.operator).post(f"{url}?id={index.pk}&next=/cms/", {"include_descendants": "on"})
    assert not is_live(page)


def test_wagtails_own_approval_cannot_publish_it(cast):
    page = draft(references=[])
    state = Workflow.objects.get(name="Moderators approval").start(page, UserFactory(groups=["Editors"]))
    url = reverse(
        "wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.current_task_state.pk]
    )
    response = cast.client(cast.moderator).post(url, {"comment": ""})
    assert response.status_code in (302, 403)
    assert not is_live(page)
    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS


def test_the_api_refuses_it_with_the_names_of_the_parts(cast):
    page = draft(references=[])
    client = cast.client(cast.operator)
    response = client.post(reverse("wagtailadmin_api:pages:action", args=[page.pk, "publish"]))
    assert response.status_code == 400
    assert list(response.json()) == ["references"]
    assert not is_live(page)


def publish_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_the_editor_names_each_missing_part_at_its_field(cast):
    page = draft(**EVERY_ONE)
    client = cast.client(cast.operator)
    response = client.post(publish_url(page), untouched(client, page) | {"action-publish": "1"})
    assert response.status_code == 200
    errors = response.context["form"].errors
    assert {"safety_notice", "not_suitable", "references", "reviewer", "__all__"} == set(errors)
    html = response.content.decode()
    for field in EVERY_ONE:
        assert f'data-jump-to="{field}"' in html
    assert not is_live(page)


def test_a_draft_with_every_gap_is_saved(cast):
    page = draft(**EVERY_ONE)
    client = cast.client(cast.operator)
    response = client.post(publish_url(page), untouched(client, page) | {"lead": "Half a thought"})
    assert response.status_code == 302
    assert ConditionPage.objects.get().get_latest_revision_as_object().lead == "Half a thought"


def test_what_is_sent_to_a_reviewer_needs_everything_but_the_dates_of_the_review(cast):
    page = draft(last_reviewed=None, next_review=None)
    client = cast.client(cast.editor)
    client.post(publish_url(page), untouched(client, page) | {"action-submit": "1"})
    page.refresh_from_db()
    assert page.workflow_in_progress
    other = draft(slug="other", references=[])
    client.post(publish_url(other), untouched(client, other) | {"action-submit": "1"})
    assert not other.workflow_in_progress
