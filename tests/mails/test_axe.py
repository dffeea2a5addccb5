"""Mails keep the rules of axe-core, light and dark, on a phone and on a desk."""

from importlib.resources import files

import pytest
from playwright.sync_api import Browser

from site_core.mail.rendering import render
from tests.mails.samples import SAMPLES
from tests.rig.browser import DESK, SMALL_PHONE, overflows
from tests.site.test_axe import RULES, RUN_AXE

pytestmark = [pytest.mark.django_db, pytest.mark.browser]


@pytest.mark.parametrize(("width", "scheme"), [(SMALL_PHONE, "light"), (DESK, "dark")])
def test_every_mail(browser: Browser, width: int, scheme: str) -> None:
    axe = (files("axe_playwright_python") / "axe.min.js").read_text()
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    problems = []
    for kind, sample in SAMPLES.items():
        page.set_content(render(kind, sample).html)
        page.evaluate(axe)
        problems += [f"{kind}: {problem}" for problem in page.evaluate(RUN_AXE, RULES)]
        if overflows(page):
            problems.append(f"{kind} scrolls sideways")
    context.close()
    assert not problems, "\n".join(problems)
