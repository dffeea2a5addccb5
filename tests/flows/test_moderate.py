"""A moderator between two other things."""

from django.conf import settings
from playwright.sync_api import expect

from practitioners.models import PractitionerPage
from practitioners.selfservice.actions import save_draft, submit_for_review
from tests.factories import ModalityFactory, PractitionerFactory
from tests.people import Cast
from tests.rig.browser import Browse


def test_one_changed_field_is_approved_in_two_clicks(browse: Browse, cast: Cast) -> None:
    """From the front page of the CMS: the name, then the button."""
    owner = cast.owner
    profile = PractitionerFactory(
        title="Olive Owner",
        phone="020 7946 0999",
        how_i_help="Slow work on stiff necks.",
        techniques=[ModalityFactory(title="Cupping")],
        listing={"owner": owner},
    )
    draft = PractitionerPage.objects.get(pk=profile.pk)
    draft.headline = "An unhurried hour for stiff necks."
    save_draft(draft, owner)
    assert submit_for_review(draft, owner)
    session = cast.client(cast.moderator).cookies[settings.SESSION_COOKIE_NAME].value
    page = browse("/health/live/")
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": browse.base_url}]
    )
    page.goto("/cms/")
    page.get_by_role("link", name="Olive Owner").first.click()
    expect(page.get_by_text("unhurried").first).to_be_visible()
    with page.expect_navigation():
        page.get_by_role("button", name="Approve").click()
    assert "An unhurried hour" in cast.visitor.get(profile.url).content.decode()
