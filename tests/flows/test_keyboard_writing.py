"""By keyboard alone where something is written: an enquiry, an application, one's own page, the CMS.

Finding and filtering are in ``test_keyboard.py``, the map in ``tests/practitioners/maps``, moderating in
``tests/practitioners/moderation``.
"""

import pytest
from playwright.sync_api import Page, expect

from practitioners.enquiries import forms
from practitioners.models import Enquiry, PractitionerPage
from site_core.models import StandardPage
from tests.factories import ModalityFactory, PractitionerFactory
from tests.factories.tree import the_finder, the_home
from tests.flows.journey import heading
from tests.flows.keyboard import go_to, press, write
from tests.people import Cast
from tests.rig.browser import PHONE, Browse


def signed_in(browse: Browse, cast: Cast, who: str, path: str, width: int) -> Page:
    """A page of somebody who has signed in."""
    session = cast.client(getattr(cast, who)).cookies["sessionid"].value
    page = browse("/robots.txt", width=width)
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": browse.base_url}])
    page.goto(path)
    return page


def test_writing_to_somebody(browse: Browse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "FASTEST", -1)
    person = PractitionerFactory(title="Ana Pereira", listing={"contact_email": "ana@example.org"})
    page = browse(person.url, width=PHONE)
    press(page, "main a[href$='/enquire/']")
    write(page, "[name=name]", "Vera")
    write(page, "[name=email]", "vera@example.org")
    write(page, "[name=message]", "Do you have time on a Tuesday?")
    press(page, "main form[method=post] button")
    expect(heading(page)).to_contain_text("on its way")
    assert Enquiry.objects.get().page_id == person.pk


def test_applying(browse: Browse, cast: Cast) -> None:
    the_finder()
    ModalityFactory(title="Cupping")
    page = signed_in(browse, cast, "stranger", "/join/", PHONE)
    press(page, "main a[href*='/join/apply/']")
    write(page, "[name=name]", "Stella Stranger")
    write(page, "[name=job_title]", "Massage therapist")
    write(page, "[name=phone]", "020 7946 0001")
    press(page, "main form[method=post] button[type=submit]")
    write(page, "[name=town]", "Leeds")
    expect(page).to_have_url(f"{browse.base_url}/join/apply/where/")


def test_changing_the_own_page_and_sending_it(browse: Browse, cast: Cast) -> None:
    owner = cast.owner
    profile = PractitionerFactory(
        title="Olive Owner", techniques=[ModalityFactory()], phone="020 7946 0999", listing={"owner": owner}
    )
    page = signed_in(browse, cast, "owner", "/account/", PHONE)
    press(page, "main a[href$='/help/']")
    write(page, "[name=how_i_help]", "People come to me with stiff necks.")
    press(page, ".save-bar button[name=check]")
    press(page, "main form[action$='/send/'] button")
    assert PractitionerPage.objects.get(pk=profile.pk).current_workflow_state


def test_publishing_in_the_cms(browse: Browse, cast: Cast) -> None:
    about = the_home().add_child(instance=StandardPage(title="About us", slug="about", live=False))
    page = signed_in(browse, cast, "operator", f"/cms/pages/{about.pk}/edit/", 1280)
    write(page, "[name=title]", "About all of us", is_ours=False)
    go_to(
        page, "footer [data-w-dropdown-target=toggle], footer .w-dropdown__toggle, footer .w-dropdown button"
    )
    page.keyboard.press("Enter")
    press(page, "[name=action-publish]", is_ours=False)
    about.refresh_from_db()
    assert about.live
    assert about.title == "About all of us"
