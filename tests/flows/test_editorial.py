"""A condition from the first word to the day it is late, through the forms of the CMS."""

import datetime

import pytest
import time_machine
from django.urls import reverse

from blog.models import ConditionPage
from site_core.models import OutgoingMail
from tests.factories import ContributorFactory, SafetyNoticeFactory, the_site
from tests.site.cms_form import block_values, drawn_fields, untouched

pytestmark = pytest.mark.django_db

TODAY = datetime.datetime(2026, 11, 27, 12, tzinfo=datetime.UTC)
LATE = "The review of this page is late"


def add(client, title):
    """Opens the empty form, gives the page a title and saves it as a draft."""
    url = reverse("wagtailadmin_pages:add", args=["blog", "conditionpage", the_site().conditions.pk])
    response = client.get(url)
    values = drawn_fields(response.content.decode())
    for name, field in response.context["form"].fields.items():
        if (block := getattr(field, "block", None)) is not None:
            values |= dict(block_values(name, block, block.get_default()))
    client.post(url, values | {"title": title, "slug": "stiff-neck", "lead": "Most stiff necks ease."})
    return ConditionPage.objects.get(title=title)


def stream(name, rows):
    block = ConditionPage._meta.get_field(name).stream_block
    return dict(block_values(name, block, block.normalize(rows)))


def post(client, page, **changes):
    """Sends the form as it stands with some changes."""
    page = ConditionPage.objects.get(pk=page.pk)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(url, untouched(client, page) | changes)


def decide(client, page, action, comment=""):
    page = ConditionPage.objects.get(pk=page.pk)
    task = page.current_workflow_task_state.pk
    client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, task]), {"comment": comment}
    )


def places(client, page):
    """Where a visitor can find it."""
    return {
        place: page.slug in client.get(place).content.decode()
        for place in ("/conditions/", "/search/?q=stiff+neck", "/sitemap-conditions-1.xml")
    }


def test_from_the_first_word_to_the_day_it_is_late(cast, client):
    assert cast.reviewer
    notice = SafetyNoticeFactory(name="Stiff neck", sign="you cannot bend your head forward")
    checker = ContributorFactory(name="Helen Price")
    editor, reviewer = cast.client(cast.editor), cast.client(cast.reviewer)
    with time_machine.travel(TODAY, tick=True):
        page = add(editor, "Stiff neck")
        assert not page.live

        refused = post(editor, page, **{"action-submit": "1"})
        assert {"safety_notice", "not_suitable", "references", "reviewer"} <= set(
            refused.context["form"].errors
        )

        whole = (
            stream("not_suitable", [("item", "you have a fever")])
            | stream("references", [("reference", {"title": "Neck pain", "publisher": "NHS"})])
            | stream("body", [("text", "<h2>What it is</h2><p>An ache that eases.</p>")])
            | {"safety_notice": notice.pk, "reviewer": checker.pk}
        )
        sent = post(editor, page, **whole, **{"action-submit": "1"})
        assert sent.status_code == 302
        assert set(places(client, page).values()) == {False}

        decide(reviewer, page, "reject", "Say how long it lasts.")
        asked = OutgoingMail.objects.get(kind="workflow/changes_asked")
        assert "Say how long it lasts." in asked.text
        post(editor, page, lead="Most stiff necks ease within a week.")
        ConditionPage.objects.get().current_workflow_state.resume(cast.editor)
        decide(reviewer, page, "approve_reviewed")

        page = ConditionPage.objects.get()
        assert (page.live, page.last_reviewed) == (True, TODAY.date())
        assert set(places(client, page).values()) == {True}
        assert "you cannot bend your head forward" in client.get(page.url).content.decode()

        post(
            cast.client(cast.moderator),
            page,
            lead="Most stiff necks ease in a week.",
            **{"action-publish": "1"},
        )
        page = ConditionPage.objects.get()
        assert (page.lead, page.last_reviewed) == ("Most stiff necks ease in a week.", TODAY.date())
    for day, late in (("2028-11-27", False), ("2028-11-28", True)):
        with time_machine.travel(datetime.datetime.fromisoformat(f"{day}T12:00:00+00:00")):
            assert (LATE in client.get(page.url).content.decode()) is late
