"""How many screens a task takes. Approving one edit has its count in ``test_moderate.py``."""

from collections.abc import Callable

import pytest
from django.test import Client
from playwright.sync_api import Page, Request, expect

from practitioners.enquiries import forms
from practitioners.models import Enquiry, PractitionerPage
from tests.factories import ModalityFactory, PractitionerFactory
from tests.factories.tree import the_site
from tests.flows.journey import heading, open_first_person, search_near
from tests.people import Cast
from tests.rig.browser import PHONE, Browse

#: The answer that says it is done is no screen on which somebody does anything.
FIND_AND_ENQUIRE, CHANGE_A_PRICE_AND_SEND = 4, 3


def screens_of(page: Page) -> Callable[[], int]:
    """Counts the pages that are shown from now on, and the one that is there."""
    shown = [page.url]

    def note(request: Request) -> None:
        if request.is_navigation_request() and request.redirected_from is None:
            shown.append(request.url)

    page.on("request", note)
    return lambda: len(shown)


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
def test_finding_somebody_and_writing_to_them(
    browse: Browse, monkeypatch: pytest.MonkeyPatch, javascript: bool
) -> None:
    monkeypatch.setattr(forms, "FASTEST", -1)
    the_site()
    person = PractitionerFactory(title="Ana Pereira", listing={"contact_email": "ana@example.org"})
    page = browse("/", width=PHONE, javascript=javascript)
    screens = screens_of(page)
    search_near(page, "N13")
    open_first_person(page)
    page.get_by_role("link", name="Send an enquiry").first.click()
    page.get_by_label("Your name").fill("Vera")
    page.get_by_label("Your e-mail").fill("vera@example.org")
    page.get_by_label("Your message").fill("Do you have time on a Tuesday?")
    assert screens() <= FIND_AND_ENQUIRE
    page.locator("main form[method=post] button").last.click()
    expect(heading(page)).to_contain_text("on its way")
    assert Enquiry.objects.get().page_id == person.pk


def test_changing_a_price_and_sending_it(browse: Browse, cast: Cast) -> None:
    owner = cast.owner
    profile = PractitionerFactory(
        title="Olive Owner", techniques=[ModalityFactory()], prices=[45], listing={"owner": owner}
    )
    client = Client()
    client.force_login(owner)
    page = browse("/robots.txt", width=PHONE)
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": browse.base_url}])
    page.goto("/account/")
    screens = screens_of(page)
    page.locator("main a[href$='/prices/']").first.click()
    page.locator("main input[name$=amount]").first.fill("50")
    assert screens() <= CHANGE_A_PRICE_AND_SEND
    # A price needs no review: it is sent and shown with the one button.
    with page.expect_navigation():
        page.locator(".save-bar button").first.click()
    assert PractitionerPage.objects.get(pk=profile.pk).prices.get().amount == 50
