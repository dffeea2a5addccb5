"""From a writer to a clinical reviewer and out: who may decide, what they may decide, and who is told."""

import pytest
from django.urls import reverse
from wagtail.models import GroupPagePermission, PageLogEntry

from blog.models import ClinicalReviewTask, ConditionPage
from site_core.models import OutgoingMail
from site_core.review.mark import ACTION
from tests.factories import ArticleFactory, ConditionFactory, PractitionerFactory, the_site

pytestmark = pytest.mark.django_db

DATES = {"last_reviewed": None, "next_review": None}


@pytest.fixture
def page(cast):
    """A condition that the editor has sent to the reviewers."""
    assert cast.reviewer
    page = ConditionFactory(title="Stiff neck", live=False, **DATES)
    page.save_revision(user=cast.editor, clean=False)
    page.get_workflow().start(page, cast.editor)
    return page


def decide(cast, person, page, action, comment=""):
    page = ConditionPage.objects.get(pk=page.pk)
    url = reverse(
        "wagtailadmin_pages:workflow_action", args=[page.pk, action, page.current_workflow_task_state.pk]
    )
    return cast.client(person).post(url, {"comment": comment})


def now(page):
    return ConditionPage.objects.get(pk=page.pk)


def mails():
    return list(OutgoingMail.objects.order_by("pk").values_list("kind", "to"))


def test_editorial_pages_go_through_it_and_profiles_do_not():
    the_site()
    task = ClinicalReviewTask.objects.get()
    for page in (ConditionFactory(), ArticleFactory()):
        assert [each.pk for each in page.get_workflow().tasks] == [task.pk]
    assert PractitionerFactory().get_workflow().tasks.first().pk != task.pk


def test_reviewers_open_editorial_pages_and_no_profiles(cast):
    trunk = the_site()
    assert set(
        GroupPagePermission.objects.filter(group__name="Clinical reviewers").values_list("page_id")
    ) == {
        (trunk.conditions.pk,),
        (trunk.articles.pk,),
        (trunk.modalities.pk,),
    }
    assert not PractitionerFactory().permissions_for_user(cast.reviewer).can_edit()


def test_a_page_that_was_never_read_whole_cannot_be_approved_as_a_small_change(cast, page):
    names = [name for name, _label, _modal in page.current_workflow_task.get_actions(page, cast.reviewer)]
    assert names == ["reject", "approve_reviewed"]
    assert decide(cast, cast.reviewer, page, "approve").status_code in (302, 403)
    assert not now(page).live


def test_approving_after_reading_all_of_it_dates_and_publishes(cast, page):
    decide(cast, cast.reviewer, page, "approve_reviewed")
    assert now(page).live
    assert now(page).last_reviewed is not None
    assert PageLogEntry.objects.filter(action=ACTION, user=cast.reviewer).count() == 1


def test_a_small_change_goes_out_without_moving_the_dates(cast, page):
    decide(cast, cast.reviewer, page, "approve_reviewed")
    dates = (now(page).last_reviewed, now(page).next_review)
    changed = now(page)
    changed.lead = "One letter less."
    changed.save_revision(user=cast.editor)
    changed.get_workflow().start(changed, cast.editor)
    decide(cast, cast.reviewer, page, "approve")
    assert now(page).lead == "One letter less."
    assert (now(page).last_reviewed, now(page).next_review) == dates
    assert PageLogEntry.objects.filter(action=ACTION).count() == 1


def test_a_page_with_a_part_missing_is_not_approved_and_the_reviewer_lands_at_the_list(cast):
    page = ConditionFactory(live=False, references=[], **DATES)
    page.save_revision(user=cast.editor, clean=False)
    page.get_workflow().start(page, cast.editor)
    response = decide(cast, cast.reviewer, page, "approve_reviewed")
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert not now(page).live
    assert now(page).workflow_in_progress


def test_what_somebody_wrote_meanwhile_is_not_approved_unseen(cast, page):
    newer = now(page)
    newer.lead = "Nobody has read this."
    newer.save_revision(user=cast.editor)
    decide(cast, cast.reviewer, page, "approve_reviewed")
    assert not now(page).live
    assert now(page).workflow_in_progress


def test_an_editor_cannot_decide(cast, page):
    assert decide(cast, cast.editor, page, "approve_reviewed").status_code in (302, 403)
    assert not now(page).live


def test_mails_say_who_what_and_where(cast, page):
    decide(cast, cast.reviewer, page, "reject", "The figure needs a source.")
    assert mails() == [
        ("workflow/to_check", cast.reviewer.email),
        ("workflow/changes_asked", cast.editor.email),
    ]
    asked = OutgoingMail.objects.get(kind="workflow/changes_asked")
    assert "The figure needs a source." in asked.text
    assert f"/cms/pages/{page.pk}/edit/" in asked.text
    now(page).current_workflow_state.resume(cast.editor)
    decide(cast, cast.reviewer, page, "approve_reviewed")
    published = OutgoingMail.objects.get(kind="workflow/published")
    assert published.to == cast.editor.email
    assert now(page).full_url in published.text


def test_wagtail_sends_no_mail_of_its_own_beside_them(cast, page, mailoutbox):
    decide(cast, cast.reviewer, page, "approve_reviewed")
    assert mailoutbox == []


def test_a_practitioner_without_the_cms_gets_no_link_into_it(cast):
    profile = cast.owner_profile
    profile.save_revision(user=cast.owner)
    state = profile.get_workflow().start(profile, cast.owner)
    state.current_task_state.specific.reject(user=cast.moderator)
    assert ("workflow/changes_asked", cast.owner.email) not in mails()
