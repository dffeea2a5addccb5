"""The comparison in a real browser: by keyboard, without scripts, and for assistive technology."""

from importlib.resources import files
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from practitioners.models import PractitionerPage, SavedReply
from tests.factories import CredentialBodyFactory, PractitionerFactory
from tests.people import Cast
from tests.practitioners.moderation.waiting import send
from tests.rig.browser import Browse

#: Wagtail's own frame around our screens is Wagtail's to mend.
OURS = """axe.run(".moderation", {resultTypes: ["violations"]})
    .then(found => found.violations.map(rule => `${rule.id}: ${rule.nodes[0].html}`))"""


class Desk:
    """Moderators at work: opens screens of the CMS with their session."""

    def __init__(self, browse: Browse, cast: Cast) -> None:
        self.browse = browse
        self.session = cast.client(cast.moderator).cookies["sessionid"].value

    def open(self, path: str, width: int = 1280, scheme: str = "light", javascript: bool = True) -> Page:
        page = self.browse("/robots.txt", width=width, scheme=scheme, javascript=javascript)  # type: ignore[arg-type]
        page.context.add_cookies([{"name": "sessionid", "value": self.session, "url": self.browse.base_url}])
        page.goto(path)
        return page


@pytest.fixture
def desk(browse: Browse, cast: Cast) -> Desk:
    return Desk(browse, cast)


def waiting_profile(cast: Cast, title: str = "Olive Owner") -> PractitionerPage:
    body = CredentialBodyFactory(register_url="https://register.example/")
    profile = PractitionerFactory(
        title=title, credentials=[(body, "A-1")], checked=False, listing={"owner": cast.owner}
    )
    send(profile, cast.owner, headline="I cure backs", about="Newly written words")
    return profile


def headline(profile: PractitionerPage) -> str:
    return PractitionerPage.objects.get(pk=profile.pk).headline


def test_ctrl_enter_approves_and_opens_the_next(desk: Desk, cast: Cast) -> None:
    first, second = waiting_profile(cast, "First"), waiting_profile(cast, "Second")
    page = desk.open(f"/cms/profiles/{first.pk}/")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(f"**/cms/profiles/{second.pk}/")
    assert headline(first) == "I cure backs"
    assert headline(second) != "I cure backs"


def test_it_is_decided_with_the_tab_key_alone_and_focus_is_seen(desk: Desk, cast: Cast) -> None:
    profile = waiting_profile(cast)
    page = desk.open(f"/cms/profiles/{profile.pk}/", javascript=False)
    page.locator(".moderation summary").last.focus()
    page.keyboard.press("Tab")
    focused = page.locator("*:focus")
    assert focused.get_attribute("value") == "approve"
    style = focused.evaluate("element => getComputedStyle(element).outlineStyle")
    assert style != "none"
    page.keyboard.press("Enter")
    page.wait_for_url("**/cms/profiles/waiting/")
    assert headline(profile) == "I cure backs"


def test_a_saved_reply_is_put_into_the_note(desk: Desk, cast: Cast) -> None:
    reply = SavedReply.objects.create(title="Claim", text="Please say what people feel.")
    profile = waiting_profile(cast)
    page = desk.open(f"/cms/profiles/{profile.pk}/")
    page.get_by_text("Ask for a change: Headline").click()
    page.locator("#reply-headline").select_option(str(reply.pk))
    assert page.locator("#note-headline").input_value() == "Please say what people feel."
    assert page.locator("#reply-headline").input_value() == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_axe_finds_nothing_and_nothing_is_too_wide(desk: Desk, cast: Cast, width: int, scheme: str) -> None:
    SavedReply.objects.create(title="Claim", text="Please say what people feel.")
    profile = waiting_profile(cast)
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text()
    for path in (f"/cms/profiles/{profile.pk}/", "/cms/profiles/waiting/", "/cms/profiles/at-once/"):
        page = desk.open(path, width, scheme)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        page.evaluate(axe)
        assert page.evaluate(OURS) == [], urlsplit(page.url).path
        ours = page.locator(".moderation")
        assert ours.evaluate("each => each.scrollWidth <= each.clientWidth")
