"""What an editor writes is saved as a draft by itself, and alone in one window nobody is told of another."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from blog.models import ConditionPage
from tests.factories import ConditionFactory
from tests.flows.cms_writing import PATIENCE, PageForm
from tests.people import Cast
from tests.rig.browser import Browse
from tests.rig.signed_in import sign_in

PINGS = re.compile("/cms/editing-sessions/ping/")


@pytest.fixture
def condition(db: None) -> ConditionPage:
    made = ConditionFactory(title="Neck pain", lead="Most necks ease.", live=False)
    made.save_revision()
    return made


@pytest.fixture
def form(browse: Browse, cast: Cast, condition: ConditionPage) -> PageForm:
    page = browse("/health/live/")
    sign_in(page, cast.client(cast.editor), browse)
    page.goto(f"/cms/pages/{condition.pk}/edit/")
    return PageForm(page)


def look_again(page: Page) -> None:
    """Wagtail asks who else is here when somebody comes back to the window."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_even_what_was_typed_at_once_is_saved(form: PageForm, condition: ConditionPage) -> None:
    form.field("lead").fill("Most necks ease within weeks.")
    expect(form.page.locator(".w-autosave-indicator__state--saved")).to_be_visible(timeout=PATIENCE)
    condition.refresh_from_db()
    assert condition.get_latest_revision_as_object().lead == "Most necks ease within weeks."


def test_what_is_written_after_a_refusal_is_saved_as_well(form: PageForm, condition: ConditionPage) -> None:
    page = form.page
    form.field("lead").fill("")
    form.menu("Submit to")
    expect(page.get_by_text("could not be saved")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".w-autosave-indicator__state--saved")).to_be_visible(timeout=PATIENCE)
    with page.expect_response(lambda answer: answer.request.method == "POST" and "/edit/" in answer.url):
        form.field("lead").fill("Most necks ease soon.")
    condition.refresh_from_db()
    assert condition.get_latest_revision_as_object().lead == "Most necks ease soon."


def test_the_version_just_saved_is_nobody_elses(form: PageForm) -> None:
    page, held = form.page, []
    session = page.locator("[data-controller~='w-session']")
    expect(session).to_have_attribute("data-w-swap-src-value", re.compile(r"/ping/.+/\d+/\d+/$"))

    def hold(route: Route) -> None:
        held.append(route) if not held else route.continue_()

    page.route(PINGS, hold)
    with page.expect_request(PINGS):
        look_again(page)
    form.field("lead").fill("Most necks ease within weeks.")
    expect(page.locator(".w-autosave-indicator__state--saved")).to_be_visible(timeout=PATIENCE)
    with (
        page.expect_response(PINGS) as late,
        page.expect_response(
            lambda answer: PINGS.search(answer.url) and answer.request != held[0].request
        ) as newer,
    ):
        held[0].continue_()
    assert any(each["revision_id"] for each in late.value.json()["other_sessions"])
    assert not any(each["revision_id"] for each in newer.value.json()["other_sessions"])
    expect(session).to_have_attribute("data-w-session-intercept-value", "")
    form.menu("Submit to")
    expect(page).not_to_have_url(re.compile("/edit/"), timeout=PATIENCE)


def test_nor_while_it_is_being_saved(form: PageForm, condition: ConditionPage) -> None:
    """As after a refused form, which asks who else is here and saves at the same moment."""
    page, held, answered = form.page, [], []
    session = page.locator("[data-controller~='w-session']")
    expect(session).to_have_attribute("data-w-swap-src-value", re.compile(r"/ping/.+/\d+/\d+/$"))

    def save_slowly(route: Route) -> None:
        answer = route.fetch()
        with page.expect_response(PINGS) as asked:
            held[0].continue_()
        answered.append(asked.value)
        route.fulfill(response=answer)

    page.route(PINGS, lambda route: route.continue_() if held else held.append(route))
    page.route(f"**/cms/pages/{condition.pk}/edit/", save_slowly)
    with page.expect_request(PINGS):
        look_again(page)
    form.field("lead").fill("Most necks ease within weeks.")
    expect(page.locator(".w-autosave-indicator__state--saved")).to_be_visible(timeout=PATIENCE)
    assert any(each["revision_id"] for each in answered[0].json()["other_sessions"])
    # Wagtail itself asks again after ten seconds.
    expect(session).to_have_attribute("data-w-session-intercept-value", "", timeout=8_000)
