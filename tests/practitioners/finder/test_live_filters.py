"""With JavaScript a ticked filter shows its results at once; without, the button does."""

import re

from playwright.sync_api import expect

from practitioners.models import ModalityPage
from tests.factories import PractitionerFactory
from tests.practitioners.finder.conftest import make_vocabulary
from tests.rig.browser import PHONE, Browse


def two_people() -> None:
    make_vocabulary()
    PractitionerFactory(title="Ann Cupper", techniques=[ModalityPage.objects.get(slug="cupping")])
    PractitionerFactory(title="Bob Other", techniques=[ModalityPage.objects.get(slug="dorn-method")])


def test_a_ticked_filter_shows_its_results_and_keeps_the_focus(browse: Browse) -> None:
    two_people()
    page = browse("/find/?near=N13")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^2 practitioners within"))
    cupping = page.get_by_role("checkbox", name=re.compile("^Cupping"))
    cupping.check()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^1 practitioner offering cupping"))
    expect(page.locator("#finder-status")).to_have_text(re.compile("^1 practitioner offering cupping"))
    expect(cupping).to_be_focused()
    expect(page.get_by_role("checkbox", name=re.compile("^Dorn"))).to_be_disabled()
    assert page.url.endswith("/find/?near=N13&technique=cupping")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^2 practitioners within"))
    expect(cupping).not_to_be_checked()


def test_without_javascript_the_button_shows_them(browse: Browse) -> None:
    two_people()
    page = browse("/find/?near=N13&radius=25", javascript=False, width=PHONE)
    expect(page.locator("[data-use-location]")).to_be_hidden()
    page.locator(".finder-filters__toggle").click()
    page.get_by_role("checkbox", name=re.compile("^Cupping")).check()
    page.get_by_role("button", name="Show results").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^1 practitioner offering cupping"))
    assert "radius=25" in page.url
    assert "technique=cupping" in page.url
