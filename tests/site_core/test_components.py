"""The parts of every page: icons and drawings exist, errors lead to their field, pages are numbered."""

import re
from pathlib import Path

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template.loader import render_to_string

from site_core.templatetags.handwell_components import first_control_id, icon, illustration, page_numbers

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "site_core" / "static" / "site_core" / "img"
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))


class LetterForm(forms.Form):
    name = forms.CharField()
    days = forms.MultipleChoiceField(choices=[("mon", "Monday")], widget=forms.CheckboxSelectMultiple)


def symbols(sprite):
    return set(re.findall(r'<symbol id="([\w-]+)"', (IMAGES / sprite).read_text()))


def used(pattern):
    return {(path.name, name) for path in TEMPLATES for name in re.findall(pattern, path.read_text())}


def test_every_icon_named_in_a_template_is_in_the_sprite():
    known = symbols("icons.svg")
    names = used(r'\{% icon "([\w-]+)"') | used(r'icon_name="([\w-]+)"')

    assert names
    assert {(template, name) for template, name in names if name not in known} == set()


def test_every_drawing_named_in_a_template_is_in_the_sprite():
    known = symbols("art.svg")
    names = used(r'\{% illustration "(\w+" "[\w-]+)"')

    assert names
    assert {(template, name) for template, name in names if name.replace('" "', "-") not in known} == set()


@pytest.mark.parametrize("sprite", ["icons.svg", "art.svg"])
def test_a_symbol_is_drawn_once_and_never_runs_script(sprite):
    text = (IMAGES / sprite).read_text()

    assert len(re.findall("<symbol ", text)) == len(symbols(sprite))
    assert "<script" not in text
    assert "style=" not in text


def test_an_icon_is_hidden_from_screen_readers_and_escapes_its_name():
    drawn = icon('x"><script>')

    assert 'aria-hidden="true"' in drawn
    assert "<script>" not in drawn


def test_a_drawing_names_its_kind():
    assert "art.svg#body-knees" in illustration("body", "knees")


def test_an_error_leads_to_the_first_option_of_a_group():
    form = LetterForm({})

    assert first_control_id(form["name"]) == "id_name"
    assert first_control_id(form["days"]) == "id_days_0"


def test_the_error_summary_links_every_error_to_its_field():
    html = render_to_string("components/error_summary.html", {"form": LetterForm({})})

    assert 'href="#id_name"' in html
    assert 'href="#id_days_0"' in html


def test_a_form_without_errors_has_no_summary():
    assert render_to_string("components/error_summary.html", {"form": LetterForm()}).strip() == ""


def test_a_field_is_described_by_the_error_it_prints():
    field = LetterForm({})["name"]
    html = render_to_string("components/field.html", {"field": field})

    assert 'aria-describedby="id_name_error"' in html
    assert 'id="id_name_error"' in html


def test_long_lists_of_pages_are_elided():
    page = Paginator(range(200), 10).page(10)

    assert list(page_numbers(page)) == [1, "…", 9, 10, 11, "…", 20]


def test_a_do_not_item_says_no_when_read_alone():
    html = render_to_string("components/dont_list.html", {"items": ["stay in bed"]})

    assert "do not stay in bed" in html
