"""A practitioner's year: from the invitation to leaving, on a phone between two clients."""

import datetime
import re
from functools import partial

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Page, expect

from practitioners.joining.invitations import invite
from practitioners.models import Listing, Origin, PractitionerPage
from tests.factories import ModalityFactory, PractitionerFactory
from tests.flows.journey import heading
from tests.people import Cast
from tests.rig.browser import DESK, PHONE, Browse

ANN = "ann@example.org"
PASSWORD = "hands-that-know-their-way"
MOBILE = "020 7946 0123"


@pytest.fixture(
    params=[(True, PHONE), (False, PHONE), (True, DESK), (False, DESK)],
    ids=["script, phone", "no script, phone", "script, desk", "no script, desk"],
)
def visit(request: pytest.FixtureRequest, browse: Browse) -> partial[Page]:
    """Opens a page; the whole year is lived with a script and without, on a phone and at a desk."""
    javascript, width = request.param
    return partial(browse, javascript=javascript, width=width)


@pytest.fixture
def ann(server: object) -> PractitionerPage:
    """Somebody from a register, whom nobody sees yet."""
    page = PractitionerFactory(
        title="Ann Archer",
        headline="Slow work.",
        phone="020 7946 0999",
        techniques=[ModalityFactory(title="Cupping")],
        live=False,
        consent=False,
    )
    page.listing.contact_email = ANN
    page.listing.save()
    Origin.objects.create(page=page, source="the register of the Example Society")
    return page


def last_mail_to(address: str) -> EmailMultiAlternatives:
    """The newest."""
    return [each for each in mail.outbox if address in each.to][-1]


def button_in(message: EmailMultiAlternatives) -> str:
    """Where its button leads, on this site."""
    html = str(message.alternatives[0][0])
    found = re.search(r'class="button" href="https?://[^/"]+([^"]+)"', html)
    assert found, html
    return found[1]


def press(page: Page, name: str | re.Pattern[str]) -> None:
    """Presses a button and waits for the page that it leads to."""
    with page.expect_navigation():
        page.get_by_role("button", name=name).last.click()


def as_moderator(cast: Cast, page: PractitionerPage, fields: dict[str, str]) -> None:
    """What a moderator decides on what waits; the form itself has tests of its own."""
    page.refresh_from_db()
    client = cast.client(cast.moderator)
    answer = client.post(f"/cms/profiles/{page.pk}/", fields | {"revision": str(page.latest_revision_id)})
    assert answer.status_code == 302


def test_a_year(visit: partial[Page], ann: PractitionerPage, cast: Cast) -> None:
    """Each step in the words of the page."""
    visitor = cast.visitor
    # Invited, and yes.
    invite(ann, ANN)
    page = visit(button_in(last_mail_to(ANN)))
    expect(heading(page)).to_contain_text("Ann Archer")
    page.get_by_label("Password", exact=False).first.fill(PASSWORD)
    press(page, re.compile("^Yes"))
    assert Listing.objects.get(page=ann).owner.email == ANN
    # Completed, looked at, and sent: nobody sees it yet.
    page.goto(f"/account/profile/{ann.pk}/who/")
    page.get_by_label("Headline").fill("Slow, firm work for necks that sit all day.")
    press(page, "Save and go on")
    page.goto(f"/account/profile/{ann.pk}/help/")
    page.get_by_label("How you can help").fill("People come to me with stiff necks and go with a plan.")
    press(page, "Save, and stop here")
    page.goto(f"/account/profile/{ann.pk}/check/")
    press(page, "Send for review")
    expect(page.get_by_text("Waiting for review").first).to_be_visible()
    assert visitor.get(ann.url).status_code == 404
    # Asked for a change, changed, approved.
    as_moderator(cast, ann, {"action": "ask", "note-headline": "Please say what a session is like."})
    assert "say what a session is like" in last_mail_to(ANN).body
    page.goto(f"/account/profile/{ann.pk}/who/")
    expect(page.get_by_text("Please say what a session is like.").first).to_be_visible()
    page.get_by_label("Headline").fill("An unhurried hour for necks that sit all day.")
    press(page, re.compile("^Save"))
    page.goto(f"/account/profile/{ann.pk}/check/")
    press(page, "Send for review")
    as_moderator(cast, ann, {"action": "approve"})
    assert "An unhurried hour" in visitor.get(ann.url).content.decode()
    # A new phone number shows at once; new words wait while the old ones stay.
    page.goto(f"/account/profile/{ann.pk}/contact/")
    page.get_by_label("Phone").fill(MOBILE)
    press(page, re.compile("^Save$"))
    assert MOBILE in visitor.get(ann.url).content.decode()
    page.goto(f"/account/profile/{ann.pk}/who/")
    page.get_by_label("Headline").fill("Words that nobody has read.")
    press(page, "Save draft")
    live = visitor.get(ann.url).content.decode()
    assert "An unhurried hour" in live
    assert "Words that nobody has read" not in live
    # Away for two weeks, and back.
    page.goto("/account/")
    back = timezone.localdate() + datetime.timedelta(days=14)
    page.get_by_label("Last day away").fill(back.isoformat())
    press(page, re.compile("^Set"))
    assert f"{back:%B}" in visitor.get(ann.url).content.decode()
    assert Listing.objects.get(page=ann).is_away()
    press(page, "I am back")
    assert not Listing.objects.get(page=ann).is_away()
    # Half a year later: one click in a mail, without signing in.
    long_ago = timezone.localdate() - datetime.timedelta(days=200)
    Listing.objects.filter(page=ann).update(confirmed_on=long_ago)
    ann.section_confirmations.update(confirmed_on=long_ago)
    call_command("keep_true", verbosity=0)
    call_command("send_mail", verbosity=0)
    page.context.clear_cookies()
    page.goto(button_in(last_mail_to(ANN)))
    press(page, re.compile("right", re.IGNORECASE))
    assert Listing.objects.get(page=ann).confirmed_on == timezone.localdate()
    # Takes everything along, and leaves.
    page.goto("/account/login/?next=/account/")
    page.get_by_label("E-mail address").fill(ANN)
    page.get_by_label("Password").fill(PASSWORD)
    press(page, "Sign in")
    page.goto("/account/export/")
    page.get_by_label("Password").fill(PASSWORD)
    press(page, "Go on")
    with page.expect_download() as taken:
        page.get_by_role("link", name="Download the file").click()
    expect(heading(page)).to_have_text("Your data")
    assert "Ann Archer" in taken.value.path().read_text()
    page.goto("/account/leave/")
    page.get_by_label("I am sure").check()
    press(page, "Leave for good")
    expect(heading(page)).to_have_text("You are leaving")
    assert visitor.get(ann.url).status_code in (404, 410)
    assert "Ann Archer" not in visitor.get("/find/").content.decode()
