"""An editor's condition with every block, in a browser, from the first word to the day its review is late."""

import datetime
import re
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.core.files.base import ContentFile
from django.urls import reverse
from playwright.sync_api import Page, expect
from wagtail.documents import get_document_model
from wagtail.models import Collection

from blog.blocks.body import EditorialBlock
from blog.models import ConditionPage
from site_core.models import User
from tests.factories import (
    CaseStudyFactory,
    ConcernFactory,
    ConditionFactory,
    ContributorFactory,
    ImageFactory,
    ModalityFactory,
    PractitionerFactory,
    SafetyNoticeFactory,
    the_site,
)
from tests.flows.cms_writing import PATIENCE, Cells, Chosen, Formatted, PageForm, sign_in_to_cms
from tests.people import Cast
from tests.rig.browser import Browse

LATE = "The review of this page is late"
TITLED = [{"title": "First", "text": "Find out."}, {"title": "Then", "text": "Ease."}]
TWO = ["keep moving, gently", "use a warm pack"]

#: A block of each kind, in an order that the rules of care cards allow, and what the editor writes into it.
BLOCKS: list[tuple[str, Any]] = [
    ("text", Formatted("## What it is\nAn ache that eases.")),
    ("inset", {"text": Formatted("You do not need a referral.")}),
    ("details", {"summary": "Does it hurt?", "text": Formatted("It may feel tender.")}),
    ("quote", {"text": "I sleep better.", "who": "A visitor from Leeds"}),
    ("steps", {"heading": "Steps of care", "items": [*TITLED, {"title": "Last", "text": "Keep it up."}]}),
    ("causes", {"heading": "What can bring it on", "intro": "Often several.", "items": TITLED}),
    (
        "regions",
        {
            "heading": "Upper or lower?",
            "items": [
                {"name": "Upper", "text": Formatted("Often felt above.")},
                {"name": "Lower", "text": Formatted("Often felt below.")},
            ],
        },
    ),
    ("expect", {"heading": "What to expect", "items": ["Time to talk", "You choose what to undress"]}),
    (
        "care_card",
        {"level": "urgent", "heading": "Call 111 if:", "items": ["you have a fever"], "after": "Rest."},
    ),
    ("do_list", {"items": TWO}),
    ("dont_list", {"items": ["stay in bed for days", "lift with a twisted back"]}),
    (
        "self_care",
        {
            "title": "Tennis ball",
            "intro": "Beside the spine.",
            "picture-image": Chosen("Ball at a wall"),
            "picture-alt_text": "Somebody leans on a ball",
            "steps": ["Lean on the ball.", "Roll slowly."],
            "stop_if": "it is sharp",
        },
    ),
    (
        "statistic",
        {
            "figure": "1 in 6",
            "sentence": "people live with it",
            "source": "A journal",
            "source_url": "https://www.example.org/",
            "year": "2025",
        },
    ),
    ("myth", {"myth": "Rest in bed.", "fact": "Gentle movement helps most."}),
    ("case_study", {"case": Chosen("Dana")}),
    (
        "picture",
        {
            "image-image": Chosen("Hand on a shoulder"),
            "image-alt_text": "A hand rests there",
            "caption": "Calm hands",
        },
    ),
    (
        "table",
        {
            "caption": "Heat or cold",
            "table": Cells(["What", "Which"], [["A sprain", "Cold"], ["Stiff", "Warm"]]),
        },
    ),
    (
        "media_link",
        {
            "kind": "audio",
            "title": "A calm hour",
            "url": "https://www.example.org/hour",
            "minutes": "4",
            "in_words": Formatted("Breathe out."),
        },
    ),
    ("techniques", {"heading": "What may help", "techniques": [Chosen("Swedish massage")]}),
    (
        "find",
        {
            "heading": "People near you",
            "modality": Chosen("Swedish massage"),
            "concern": Chosen("Lower back aches"),
        },
    ),
    ("person_quote", {"text": "Rest ten minutes.", "person": Chosen("Rosalind Fairweather")}),
    ("fact_sheet", {"title": "On one page", "document": Chosen("Stretches")}),
    ("related", {"heading": "Read on", "pages": [Chosen("Neck pain")]}),
]


@pytest.fixture
def to_choose_from(db: None) -> None:
    """What the choosers of the blocks find."""
    massage, concern = ModalityFactory(title="Swedish massage"), ConcernFactory(name="Lower back aches")
    PractitionerFactory(title="Rosalind Fairweather", techniques=[massage], concerns=[concern])
    CaseStudyFactory(pseudonym="Dana")
    root = Collection.get_first_root_node()
    ImageFactory(title="Ball at a wall", collection=root)
    ImageFactory(title="Hand on a shoulder", collection=root)
    ConditionFactory(title="Neck pain")
    get_document_model().objects.create(title="Stretches", file=ContentFile(b"%PDF-", name="stretches.pdf"))
    SafetyNoticeFactory(name="Stiff neck", sign="you cannot bend your head")
    ContributorFactory(name="Helen Price")


@pytest.fixture
def saved_by_hand(settings: Any) -> None:
    """Whether a draft that saves itself is on its way when a button is pressed would be up to the machine."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0


@pytest.mark.usefixtures("saved_by_hand", "to_choose_from")
def test_an_editor_writes_every_block(browse: Browse, cast: Cast) -> None:
    index = the_site().conditions
    assert cast.reviewer
    page = sign_in_to_cms(browse, cast.editor.email)
    page.goto(f"/cms/pages/add/blog/conditionpage/{index.pk}/")
    form = PageForm(page)
    form.field("title").fill("Stiff neck")
    form.field("lead").fill("Most stiff necks ease.")
    kinds = EditorialBlock().child_blocks
    assert {name for name, _value in BLOCKS} == set(kinds)
    for name, value in BLOCKS:
        form.write(form.add_block("body", str(kinds[name].label)), value)

    form.menu("Submit to")
    missing = page.locator("[data-missing-parts]")
    expect(missing).to_contain_text("References: add at least one published source.", timeout=PATIENCE)
    missing.get_by_role("link", name="When hands-on treatment is not suitable").click()
    expect(page.get_by_role("tab", name="Safety and review")).to_have_attribute("aria-selected", "true")
    expect(page.locator("#not_suitable-root button:focus")).to_be_visible(timeout=PATIENCE)

    form.write("safety_notice", Chosen("Stiff neck"))
    form.write(form.add_block("not_suitable"), "you have a fever")
    form.write(form.add_block("references"), {"title": "Neck pain", "publisher": "NHS"})
    form.write("reviewer", Chosen("Helen Price"))
    form.menu("Submit to")
    expect(page.get_by_text("submitted for moderation")).to_be_visible(timeout=PATIENCE)

    written = ConditionPage.objects.get(slug="stiff-neck")
    assert {row.block_type for row in written.get_latest_revision_as_object().body} == set(kinds)
    assert set(places(cast, written).values()) == {False}

    reviewer = sign_in_to_cms(browse, cast.reviewer.email)
    reviewer.goto(address_in(mail_about("Stiff neck", cast.reviewer)))
    answer(reviewer, "Ask for changes", "Say how long it lasts.")
    asked = mail_about("Stiff neck", cast.editor)
    assert "Say how long it lasts." in asked

    page.goto(address_in(asked))
    form.field("lead").fill("Most stiff necks ease within a week.")
    form.menu("Resubmit")
    expect(page.get_by_text("submitted for moderation")).to_be_visible(timeout=PATIENCE)

    reviewer.goto(f"/cms/pages/{written.pk}/edit/")
    answer(reviewer, "Approve: I have read the whole page")
    written.refresh_from_db()
    assert written.live
    assert set(places(cast, written).values()) == {True}

    moderator = sign_in_to_cms(browse, cast.moderator.email)
    moderator.goto(f"/cms/pages/{written.pk}/edit/")
    PageForm(moderator).field("lead").fill("Most stiff necks ease within about a week.")
    PageForm(moderator).menu("Publish")
    expect(moderator.get_by_text("has been published")).to_be_visible(timeout=PATIENCE)
    read_on = written.last_reviewed
    written.refresh_from_db()
    assert (written.lead, written.last_reviewed) == ("Most stiff necks ease within about a week.", read_on)

    shown = browse(written.url)
    expect(shown.get_by_text("within about a week")).to_be_visible(timeout=PATIENCE)
    expect(shown.get_by_text("you cannot bend your head")).to_be_visible(timeout=PATIENCE)

    assert written.next_review is not None
    with time_machine.travel(written.next_review + datetime.timedelta(days=1, hours=12)):
        client = cast.client(cast.operator)
        assert LATE in client.get(written.url).content.decode()
        assert "Stiff neck" in client.get(reverse("report_reviews")).content.decode()
        assert "Stiff neck" in client.get("/cms/").content.decode().partition("Reviews due")[2]


def answer(page: Page, button: str, note: str = "") -> None:
    """What a reviewer presses, and writes into the window that asks for a note."""
    PageForm(page).menu(button)
    if note:
        page.locator(".modal.in textarea").fill(note)
        page.locator(".modal.in").get_by_role("button", name=button).click()
    page.wait_for_url(re.compile(r"/cms/(pages/\d+/)?$"))


def mail_about(title: str, person: User) -> str:
    """The newest mail to somebody; it names the page."""
    text = next(str(each.body) for each in reversed(mail.outbox) if each.to == [person.email])
    assert title in text
    return text


def address_in(text: str) -> str:
    """Where the button of a mail leads."""
    found = re.search(r"https?://[^/\s]+(/cms/\S+)", text)
    assert found, text
    return found[1]


def places(cast: Cast, page: ConditionPage) -> dict[str, bool]:
    """Where a visitor finds it."""
    addresses = (
        "/conditions/",
        "/search/?q=stiff+neck",
        "/sitemap-conditions-1.xml",
        "/articles/feed/",
    )
    return {each: page.slug in cast.visitor.get(each).content.decode() for each in addresses}
