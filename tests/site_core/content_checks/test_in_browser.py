"""What is found is told in the words of the page, and leads to the field they were written in."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from blog.models import ArticlePage
from tests.factories import ArticleFactory, ImageFactory
from tests.flows.cms_writing import PATIENCE, PageForm
from tests.people import Cast
from tests.rig.browser import PHONE, Browse
from tests.rig.signed_in import sign_in


@pytest.fixture
def article(db: None) -> ArticlePage:
    image = ImageFactory(title="Two hands")
    image.contextual_alt_text, image.decorative = "", False
    page = ArticleFactory(
        summary="",
        body=[
            ("text", "<p>Keep moving.</p><p>Don’t stay in bed.</p>"),
            ("myth", {"myth": "Rest.", "fact": "Massage cures it."}),
            ("picture", {"image": image}),
        ],
    )
    page.save_revision(clean=False)
    return page


def test_each_place_leads_to_its_field(
    browse: Browse, cast: Cast, article: ArticlePage, settings: Any
) -> None:
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    page = browse("/health/live/", width=1280)
    sign_in(page, cast.client(cast.editor), browse)
    page.goto(f"/cms/pages/{article.pk}/edit/")
    page.get_by_role("button", name="Toggle checks").click()
    checks, form = page.locator("[data-side-panel=checks]"), PageForm(page)

    def place(issue: str) -> Locator:
        row = checks.locator("[data-content-checker-row]").filter(has_text=issue)
        return row.locator("[data-content-checker-selector]")

    for issue, words, field in (
        ("in place of “do not”", "Don’t stay in bed.", page.locator("[contenteditable=true]").first),
        ("A promise to cure", "Massage cures it.", form.field("body-1-value-fact")),
        ("Picture without", "Two hands", form.field("body-2-value-image-alt_text")),
        ("without a description", "Summary", form.field("summary")),
    ):
        expect(place(issue)).to_have_text(words, timeout=PATIENCE)
        place(issue).click()
        expect(field).to_be_focused()
    form.field("summary").fill("What helps a sore back.")
    expect(place("without a description")).to_have_count(0, timeout=PATIENCE)


def test_on_a_phone_the_list_makes_way_for_the_field(
    browse: Browse, cast: Cast, article: ArticlePage, settings: Any
) -> None:
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    page = browse("/health/live/", width=PHONE)
    sign_in(page, cast.client(cast.editor), browse)
    page.goto(f"/cms/pages/{article.pk}/edit/")
    page.get_by_role("button", name="Toggle checks").click()
    checks = page.locator("[data-side-panel=checks]")
    checks.get_by_role("button", name="Show issue: Summary").click(timeout=PATIENCE)
    expect(checks).to_be_hidden()
    expect(page.locator("[name=summary]")).to_be_focused()
    expect(page.locator("[name=summary]")).to_be_in_viewport()
