"""Red flags are written once: one edit changes every place that shows them, at once."""

from datetime import timedelta

import pytest
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils.http import http_date

from practitioners.models import SafetyNotice
from tests.factories import (
    ArticleFactory,
    BodyAreaFactory,
    ConcernFactory,
    ConditionFactory,
    PractitionerFactory,
    SafetyNoticeFactory,
)

pytestmark = pytest.mark.django_db

OLD, NEW = "it followed a fall from a height", "you cannot feel your feet"


@pytest.fixture
def notice():
    return SafetyNoticeFactory(name="Low back pain", sign=OLD)


@pytest.fixture
def addresses(notice):
    """One page of each kind that shows the notice."""
    concern = ConcernFactory(name="Lower back aches", safety_notice=notice)
    condition = ConditionFactory(title="Low back pain", safety_notice=notice, concerns=[concern])
    article = ArticleFactory(title="Heat or cold", conditions=[condition])
    person = PractitionerFactory(title="Ann Example", listing={"contact_email": "ann@example.org"})
    return {
        "condition": condition.url,
        "article": article.url,
        "form": f"{person.url}enquire/?from=near%3DN13%26for%3D{concern.slug}",
    }


def edit(notice, sign):
    card = {"level": "emergency", "heading": "Call 999 if:", "items": [sign]}
    notice.cards = [("care_card", card)]
    notice.save()


@pytest.mark.parametrize("place", ["condition", "article", "form"])
def test_one_edit_changes_every_page(client, addresses, notice, place):
    assert OLD in client.get(addresses[place]).content.decode()
    edit(notice, NEW)
    html = client.get(addresses[place]).content.decode()
    assert NEW in html
    assert OLD not in html


def test_one_edit_changes_the_fact_sheet(client, addresses, notice):
    url = f"{addresses['condition']}fact-sheet.pdf"
    first = client.get(url)
    edit(notice, NEW)
    assert client.get(url, headers={"If-None-Match": first.headers["ETag"]}).status_code == 200
    assert client.get(url).content != first.content


def test_a_reader_who_knows_only_the_day_is_given_the_changed_sheet(client, addresses, notice):
    url = f"{addresses['condition']}fact-sheet.pdf"
    published = http_date(notice.updated_at.timestamp())
    SafetyNotice.objects.update(updated_at=notice.updated_at + timedelta(minutes=5))
    assert client.get(url, headers={"If-Modified-Since": published}).status_code == 200


def test_the_way_from_a_condition_leads_to_a_form_with_its_red_flags(client, addresses):
    concern = ConcernFactory(name="Lower back aches")
    profile = addresses["form"].partition("enquire/")[0]
    html = client.get(profile, {"from": f"near=N13&for={concern.slug}"}).content.decode()
    assert f"{profile}enquire/?from=for%3D{concern.slug}" in html
    assert "enquire/?from" not in client.get(profile, {"from": "near=N13"}).content.decode()


def test_what_is_asked_in_the_address_of_the_form_is_never_trusted(client, addresses):
    profile = addresses["form"].partition("enquire/")[0]
    response = client.get(f"{profile}enquire/", {"from": "for=%22%3E%3Cscript%3E&for=no-such-concern"})
    assert response.status_code == 200
    assert "<script>" not in response.content.decode().partition("<form")[2].partition("</form>")[0]


def test_a_concern_without_a_notice_shows_that_of_its_part_of_the_body(client, notice):
    back = BodyAreaFactory(name="Lower back", safety_notice=notice)
    concern = ConcernFactory(name="Stiff back", body_area=back)
    person = PractitionerFactory(listing={"contact_email": "ann@example.org"})
    assert OLD in client.get(f"{person.url}enquire/", {"from": f"for={concern.slug}"}).content.decode()


def test_an_article_about_two_conditions_with_one_notice_shows_it_once(client, notice):
    conditions = [ConditionFactory(safety_notice=notice) for _ in range(2)]
    article = ArticleFactory(conditions=conditions)
    assert client.get(article.url).content.decode().count(OLD) == 1


def test_a_notice_that_something_shows_cannot_be_deleted(addresses, notice):
    with pytest.raises(ProtectedError):
        notice.delete()


def test_an_old_version_opens_although_its_notice_is_gone(notice):
    page = ConditionFactory()
    page.safety_notice, before = notice, page.safety_notice
    draft = page.save_revision()
    page.safety_notice = before
    notice.delete()
    assert draft.as_object().safety_notice is None


def test_a_notice_without_a_card_is_refused(cast, notice):
    response = cast.client(cast.operator).post(
        reverse(notice.snippet_viewset.get_url_name("edit"), args=[notice.pk]),
        {"name": notice.name, "slug": notice.slug, "cards-count": "0"},
    )
    assert response.status_code == 200
    assert "This field is required" in response.content.decode()


def test_a_notice_is_previewed_as_visitors_see_it(notice, rf):
    response = notice.make_preview_request()
    assert OLD in response.rendered_content
