"""Nothing that a published page needs can be deleted or emptied under it."""

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.urls import reverse

from blog.models import ConditionPage
from practitioners.models import SafetyNotice
from site_core.models import Contributor, CustomImage
from tests.factories import (
    ArticleFactory,
    ConditionFactory,
    ContributorFactory,
    ImageFactory,
    ModalityFactory,
    SafetyNoticeFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer():
    return ContributorFactory(name="Helen Price")


@pytest.fixture
def page(reviewer):
    return ConditionFactory(title="Low back pain", reviewer=reviewer)


def delete(client, instance):
    viewset = type(instance).snippet_viewset
    return client.post(reverse(viewset.get_url_name("delete"), args=[instance.pk]), follow=True)


def delete_many(client, model, keys):
    address = reverse("wagtail_bulk_action", args=[model._meta.app_label, model._meta.model_name, "delete"])
    return client.post(address + "?" + "&".join(f"id={key}" for key in keys), follow=True)


def test_a_named_reviewer_is_not_deleted_and_the_message_names_the_pages(cast, reviewer, page):
    technique = ModalityFactory(title="Swedish massage", reviewer=reviewer)
    html = delete(cast.client(cast.operator), reviewer).text
    assert "“Helen Price, Chartered physiotherapist” cannot be deleted" in html
    assert f"needed by {page.title}, {technique.title}. Choose another" in html
    assert reverse("wagtailsnippets_site_core_contributor:usage", args=[reviewer.pk]) in html
    assert Contributor.objects.filter(pk=reviewer.pk).exists()
    with pytest.raises(ProtectedError):
        reviewer.delete()


def test_a_draft_that_names_another_does_not_free_the_published_page(cast, reviewer, page):
    page.reviewer = ContributorFactory(name="Somebody Else")
    page.save_revision()
    assert "Low back pain" in delete(cast.client(cast.operator), reviewer).text
    assert ConditionPage.objects.get().reviewer == reviewer


def test_of_many_at_once_none_is_deleted(cast, reviewer, page):
    free = ContributorFactory(name="Not Needed")
    html = delete_many(cast.client(cast.operator), Contributor, [reviewer.pk, free.pk]).text
    assert "Low back pain" in html
    assert Contributor.objects.filter(pk__in=[reviewer.pk, free.pk]).count() == 2


def test_whom_nobody_needs_is_deleted(cast, reviewer):
    delete(cast.client(cast.operator), reviewer)
    assert not Contributor.objects.exists()


def test_a_version_that_names_somebody_who_is_gone_opens_without_them(reviewer, page):
    revision = page.save_revision()
    page.reviewer = ContributorFactory(name="Somebody Else")
    page.save_revision().publish()
    reviewer.delete()
    assert revision.as_object().reviewer is None


@pytest.mark.parametrize("emptied", ["", "  "])
def test_credentials_stay_while_published_pages_rest_on_them(cast, reviewer, page, emptied):
    address = reverse("wagtailsnippets_site_core_contributor:edit", args=[reviewer.pk])
    posted = {"name": reviewer.name, "slug": reviewer.slug, "role": reviewer.role, "credentials": emptied}
    html = cast.client(cast.operator).post(address, posted).text
    assert "as their clinical reviewer: Low back pain" in html
    reviewer.credentials = emptied
    with pytest.raises(ValidationError):
        reviewer.save()
    assert Contributor.objects.get().credentials == "Chartered physiotherapist"


def test_credentials_of_whom_only_a_draft_names_may_go(reviewer, page):
    page.unpublish()
    reviewer.credentials = ""
    reviewer.full_clean()
    reviewer.save()


def test_a_notice_that_pages_show_is_not_deleted(cast, page):
    html = delete(cast.client(cast.operator), page.safety_notice).text
    assert "cannot be deleted" in html
    assert "Low back pain" in html
    assert SafetyNotice.objects.exists()


def test_a_notice_cannot_lose_its_last_card(cast, page):
    notice = page.safety_notice
    address = reverse("wagtailsnippets_practitioners_safetynotice:edit", args=[notice.pk])
    posted = {"name": notice.name, "slug": notice.slug, "cards-count": "0"}
    assert "This field is required" in cast.client(cast.operator).post(address, posted).text
    assert SafetyNotice.objects.get().cards


def test_red_flags_stay_on_an_article_while_its_condition_is_being_rewritten(client):
    notice = SafetyNoticeFactory(name="Sudden", sign="you cannot feel your feet")
    condition = ConditionFactory(title="Low back pain", safety_notice=notice)
    article = ArticleFactory(conditions=[condition])
    condition.unpublish()
    html = client.get(article.url).text
    assert "you cannot feel your feet" in html
    assert condition.url not in html


def test_a_picture_that_is_deleted_leaves_the_page_whole(cast, client, django_capture_on_commit_callbacks):
    picture = ImageFactory(description="A desk")
    body = [
        ("text", "<p>Before it.</p>"),
        ("picture", {"image": picture, "caption": "By the window"}),
        ("text", "<p>After it.</p>"),
    ]
    page = ArticleFactory(body=body, listing_image=picture)
    assert "<figure" in client.get(page.url).text
    with django_capture_on_commit_callbacks(execute=True):
        cast.client(cast.operator).post(reverse("wagtailimages:delete", args=[picture.pk]))
    assert not CustomImage.objects.exists()
    html = client.get(page.url).text
    assert "Before it." in html
    assert "After it." in html
    assert "<figure" not in html
    editor = cast.client(cast.operator).get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert editor.status_code == 200
    for address in ("/articles/", "/articles/feed/", f"/cms/pages/{page.pk}/edit/"):
        assert cast.client(cast.operator).get(address).status_code == 200, address
