"""A day typed into a form of the CMS: as people write it, and never taken for another."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.factories import ArticleFactory
from tests.flows.cms_writing import PageForm
from tests.people import Cast
from tests.rig.browser import Browse
from tests.rig.signed_in import sign_in

FIGURE = {"figure": "1 in 6", "sentence": "people", "source": "A report", "year": 2023}


@pytest.mark.parametrize("name", ["date", "body-0-value-last_checked"])
def test_a_day_is_read_as_it_was_meant_and_nonsense_is_left_to_be_refused(
    browse: Browse, cast: Cast, settings: Any, name: str
) -> None:
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    article = ArticleFactory(body=[("statistic", FIGURE)])
    page = browse("/health/live/")
    sign_in(page, cast.client(cast.editor), browse)
    page.goto(f"/cms/pages/{article.pk}/edit/")
    field = PageForm(page).field(name)
    for typed, kept in (
        ("3 May 2026", "2026-05-03"),
        ("3/5/2026", "2026-05-03"),
        ("2026-11-02", "2026-11-02"),
        ("last spring", "last spring"),
    ):
        field.fill(typed)
        field.press("Tab")
        expect(field).to_have_value(kept)
