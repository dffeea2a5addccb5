"""Claims on an article: told in the editor with rule and better words, and let stand by those who publish."""

import pytest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from wagtail.models import PageLogEntry

from site_core.claims.finding import phrases
from site_core.content_checks.claim_rules import rule_key
from site_core.models import ClaimAllowed, ClaimFlag, ClaimPhrase
from tests.factories import ArticleFactory, CaseStudyFactory

pytestmark = pytest.mark.django_db

RULE = "Nobody can promise that"
BETTER = "say how people feel"


@pytest.fixture
def page():
    ClaimPhrase.objects.create(phrase="evermore", rule=RULE, suggestion=BETTER)
    page = ArticleFactory(body=[("text", "<p>You are well <b>evermore</b>, they say.</p>")])
    page.save_revision().publish()
    return page


def address(page):
    return reverse("page_claims", args=[page.pk])


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def let_stand(client, page, reason="It is a quotation"):
    key = client.get(address(page)).context["flags"][0][0]
    return client.post(address(page), {"flag": key, "reason": reason}, follow=True)


def rows(client):
    return client.get(reverse("claims_report")).text.count("evermore, they say")


def test_the_form_names_words_rule_and_what_to_write(cast, page):
    html = cast.client(cast.editor).get(edit(page)).text
    panel = html[html.index("data-claims") :][:1200]
    assert all(each in panel for each in ("evermore", RULE, BETTER, address(page)))
    saved = date_format(localtime(page.latest_revision_created_at), "j F, H:i")
    assert f"As saved on {saved}" in panel


def test_a_rule_is_told_once_however_often_it_is_broken(cast, page):
    page.body = [("text", "<p>Well evermore. Evermore well. Evermore.</p>")]
    page.save_revision()
    html = cast.client(cast.editor).get(edit(page)).text
    panel = html[html.index("data-claims") :][:900]
    assert (panel.count(RULE), panel.count("“evermore”")) == (1, 1)


def test_a_page_without_claims_says_nothing(cast):
    page = ArticleFactory()
    assert "data-claims" not in cast.client(cast.operator).get(edit(page)).text


def test_the_checker_names_the_rule_and_what_to_write(cast, page):
    mark = f"data-check-{rule_key(RULE, BETTER)}="
    assert mark in page.make_preview_request().text
    html = cast.client(cast.operator).get(edit(page)).text
    assert f"Claim: {RULE}" in html
    assert f"Write instead: {BETTER}" in html
    ClaimPhrase.objects.filter(rule=RULE).delete()
    phrases.forget()
    assert mark not in page.make_preview_request().text


def test_who_publishes_lets_it_stand_and_the_history_says_who_and_why(cast, page):
    moderator = cast.client(cast.moderator)
    assert rows(moderator) == 1
    html = let_stand(cast.client(cast.reviewer), page).text
    assert "It is a quotation" in html
    entry = PageLogEntry.objects.get(action="handwell.claims.allowed", page=page.pk)
    assert (entry.user, entry.data) == (
        cast.reviewer,
        {"words": "evermore", "reason": "It is a quotation"},
    )
    history = moderator.get(reverse("wagtailadmin_pages:history", args=[page.pk])).text
    assert "is fine as it is: It is a quotation" in history
    assert rows(moderator) == 0
    assert moderator.get(reverse("claims_report") + "?standing=fine").text.count("evermore, they say") == 1
    assert "data-check-claim" not in page.make_preview_request().text


def test_it_comes_back_when_the_words_around_it_change(cast, page):
    let_stand(cast.client(cast.moderator), page)
    page.refresh_from_db()
    page.body = [("text", "<p>You will be well evermore.</p>")]
    page.save_revision().publish()
    assert ClaimFlag.objects.get().allowed is None
    assert "data-check-claim" in page.make_preview_request().text
    page.body = [("text", "<h2>Sleep</h2><p>You are well evermore, they say. Sleep helps.</p>")]
    assert "data-check-claim" not in page.make_preview_request().text


def test_a_reason_is_asked_for(cast, page):
    response = let_stand(cast.client(cast.moderator), page, reason="  ")
    assert response.status_code == 400
    assert not ClaimAllowed.objects.exists()


def test_a_flag_that_is_gone_is_not_let_stand(cast, page):
    response = cast.client(cast.moderator).post(
        address(page), {"flag": "0123456789ab", "reason": "because"}, follow=True
    )
    assert "has changed since" in response.text
    assert not ClaimAllowed.objects.exists()


def test_a_writer_reads_and_does_not_decide(cast, page):
    writer = cast.client(cast.editor)
    response = writer.get(address(page))
    assert RULE in response.text
    assert 'name="reason"' not in response.text
    key = response.context["flags"][0][0]
    writer.post(address(page), {"flag": key, "reason": "Mine"})
    assert not ClaimAllowed.objects.exists()


def test_a_story_is_read_where_it_is_told(cast, page):
    case = CaseStudyFactory(outcome="She is well evermore.")
    article = ArticleFactory(body=[("case_study", {"case": case})])
    article.save_revision().publish()
    assert ClaimFlag.objects.get(page=article.pk).sentence == "She is well evermore."
    let_stand(cast.client(cast.moderator), article)
    case.outcome = "She is well evermore now."
    case.save()
    assert ClaimFlag.objects.get(page=article.pk, allowed=None).sentence == "She is well evermore now."


def test_a_withdrawn_story_is_no_sentence_of_the_guard(cast, page):
    case = CaseStudyFactory(outcome="She is well evermore.")
    article = ArticleFactory(body=[("case_study", {"case": case})])
    article.save_revision().publish()
    let_stand(cast.client(cast.moderator), article)
    cast.client(cast.operator).post(reverse("withdraw_case_study", args=[case.pk]))
    assert not ClaimAllowed.objects.exists()
    assert not ClaimFlag.objects.filter(page=article.pk).exists()
