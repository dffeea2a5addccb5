"""Flags on pages: kept while they are live, told in their history, and let stand for a reason."""

import csv
import io

import pytest
from wagtail.models import PageLogEntry

from practitioners.models import PractitionerPage
from site_core.claims.pages import flags_on, texts_of
from site_core.claims.record import fine_as_it_is
from site_core.models import ClaimFlag
from tests.factories import ArticleFactory, PractitionerFactory
from tests.people import Cast


def publish(page: PractitionerPage, **changed: str) -> PractitionerPage:
    draft = page.get_latest_revision_as_object()
    for name, value in changed.items():
        setattr(draft, name, value)
    draft.save_revision(clean=False).publish()
    return PractitionerPage.objects.get(pk=page.pk)


def log_of(page: PractitionerPage, action: str) -> list[object]:
    entries = PageLogEntry.objects.filter(page_id=page.pk, action=action).order_by("timestamp")
    return [entry.data for entry in entries]


def test_all_texts_of_a_page_are_read(db: None) -> None:
    article = ArticleFactory(
        title="Title", summary="Summary", body=[("text", "<p>Body <b>in bold</b></p>")], lead="Lead"
    )
    words = "\n".join(text.text for text in texts_of(article))
    for word in ("Title", "Summary", "Lead", "in bold"):
        assert word in words
    assert "<" not in words
    person = PractitionerFactory(prices=[{"amount": 5, "note": "A note"}])
    assert ("prices", "A note") in {(text.field, text.text.split("\n")[-1]) for text in texts_of(person)}


def test_a_live_page_is_in_the_report_until_the_claim_is_gone(db: None) -> None:
    page = publish(PractitionerFactory(), about="I cure backs.")
    flag = ClaimFlag.objects.get()
    assert (flag.field, flag.label, flag.text, flag.sentence) == (
        "about",
        "About me",
        "cure",
        "I cure backs.",
    )
    found = flag.found_at
    page = publish(page, headline="Steady work")
    assert ClaimFlag.objects.get().found_at == found
    publish(page, about="I work on backs.")
    assert not ClaimFlag.objects.exists()


def test_what_is_taken_down_is_not_reported(db: None) -> None:
    publish(PractitionerFactory(), about="I cure backs.").unpublish()
    assert not ClaimFlag.objects.exists()


def test_a_draft_is_not_reported(db: None) -> None:
    page = PractitionerFactory()
    page.about = "I cure backs."
    page.save_revision(clean=False)
    assert not ClaimFlag.objects.exists()


def test_a_flag_is_told_once_in_the_history(db: None) -> None:
    page = publish(PractitionerFactory(), about="I cure backs.")
    publish(page, headline="Steady work")
    assert log_of(page, "handwell.claims.flagged") == [{"words": ["About me: “cure”"]}]


def test_what_is_sent_for_review_is_told_in_the_history(cast: Cast) -> None:
    page = cast.owner_profile
    page.about = "I cure backs."
    page.save_revision(clean=False)
    page.get_workflow().start(page, cast.owner)  # type: ignore[union-attr]
    assert log_of(page, "handwell.claims.flagged") == [{"words": ["About me: “cure”"]}]


def test_fine_as_it_is_holds_for_that_sentence_only(cast: Cast) -> None:
    page = publish(cast.owner_profile, about="I once met a healer. He smiled.")
    (flagged,) = flags_on(page)
    allowed = fine_as_it_is(page, flagged.flag, "A story, not a promise", cast.moderator)
    assert [each.allowed for each in flags_on(page)] == [allowed]
    assert ClaimFlag.objects.get().allowed == allowed
    assert log_of(page, "handwell.claims.allowed") == [
        {"words": "healer", "reason": "A story, not a promise"}
    ]
    page = publish(page, about="I once met a healer. He smiled. I am a healer.")
    assert [bool(each.allowed) for each in flags_on(page)] == [True, False]


@pytest.mark.parametrize(("who", "status"), [("moderator", 200), ("editor", 200), ("stranger", 302)])
def test_staff_read_the_report(cast: Cast, who: str, status: int) -> None:
    publish(cast.owner_profile, about="I cure backs.")
    response = cast.client(getattr(cast, who)).get("/cms/reports/claims/")
    assert response.status_code == status
    assert ("I cure backs." in response.text) == (status == 200)


def test_the_report_is_a_spreadsheet_too(cast: Cast) -> None:
    publish(cast.owner_profile, about="=I cure backs.")
    response = cast.client(cast.moderator).get("/cms/reports/claims/?export=csv")
    (row,) = csv.DictReader(io.StringIO(response.getvalue().decode()))
    assert (row["Page"], row["Words"]) == ("Olive Owner", "cure")
    assert not row["Sentence"].startswith("=")


def test_moderators_edit_the_list_and_editors_read_it(cast: Cast) -> None:
    address = "/cms/snippets/site_core/claimphrase/"
    assert cast.client(cast.moderator).get(address).status_code == 200
    assert cast.client(cast.moderator).get(f"{address}add/").status_code == 200
    assert cast.client(cast.editor).get(f"{address}add/").status_code == 302


def test_an_article_may_name_a_condition_and_may_not_promise_a_cure(db: None) -> None:
    words = [("text", "<p>Sciatica is common. This will cure it.</p>")]
    assert [each.flag.text for each in flags_on(ArticleFactory(body=words))] == ["cure"]
    person = PractitionerFactory(about="Sciatica is common. This will cure it.")
    assert [each.flag.text for each in flags_on(person)] == ["Sciatica", "cure"]


def test_titles_of_sources_are_not_ours_to_change(db: None) -> None:
    source = {"title": "Osteoarthritis: diagnosis and management", "url": "https://example.org/ng226"}
    assert flags_on(ArticleFactory(references=[("reference", source)])) == []
