"""The system check of page types."""

import pytest

from site_core import checks
from site_core.models import StandardPage


def ids(model):
    return [error.id for error in checks._errors_of(model)]


def test_every_page_type_of_this_site_is_complete():
    assert checks.page_types_are_complete() == []


def test_all_three_apps_are_looked_at():
    labels = {model._meta.app_label for model in checks.page_types(checks.BasePage)}

    assert labels == {"site_core", "practitioners", "blog"}


def test_a_missing_template_is_named(monkeypatch):
    monkeypatch.setattr(StandardPage, "template", "site_core/nowhere.html")

    assert ids(StandardPage) == ["site_core.E001"]
    assert "site_core/nowhere.html" in checks.page_types_are_complete()[0].msg


@pytest.mark.parametrize("nothing", ["", None])
def test_a_missing_schema_type_is_named(monkeypatch, nothing):
    monkeypatch.setattr(StandardPage, "schema_type", nothing)

    assert ids(StandardPage) == ["site_core.E002"]
