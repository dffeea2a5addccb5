"""Specimens whose inputs no data file can hold: forms, numbered pages, a page behind a link."""

from typing import Any

from django import forms
from django.core.paginator import Paginator

from site_core.blocks.safety import RedFlagsBlock
from site_core.models import HomePage


class ExampleForm(forms.Form):
    """One control of each kind."""

    name = forms.CharField(label="Your name", help_text="As you like to be called")
    message = forms.CharField(label="Message", widget=forms.Textarea(attrs={"rows": 4}))
    topic = forms.ChoiceField(label="About", choices=[("", "Choose"), ("back", "My back")])
    days = forms.MultipleChoiceField(
        label="Days that suit you",
        choices=[("mon", "Monday"), ("tue", "Tuesday")],
        widget=forms.CheckboxSelectMultiple,
    )
    agree = forms.BooleanField(label="Send me a copy")


def example_page(title: str, summary: str) -> HomePage:
    """A page that is in no database; a link to it leads nowhere."""
    page = HomePage(title=title, summary=summary)
    page.relative_url = lambda *args, **kwargs: "#"
    return page


def notice(name: str) -> dict[str, Any]:
    """A safety notice that is in no database."""
    card = {"level": "urgent", "heading": "Call 111 today if:", "items": ["the pain came with a fever"]}
    stream = RedFlagsBlock()
    return {"name": name, "cards": stream.to_python([{"type": "care_card", "value": card}])}


def made_rows() -> list[dict[str, Any]]:
    """The rows of a data file, made anew for each reader."""
    empty, wrong = ExampleForm(prefix="empty"), ExampleForm({}, prefix="wrong")
    fields = [("as it comes", empty), ("with an error", wrong)]
    rows = [
        {"component": "field", "name": f"{field.label}, {state}", "inputs": {"field": field}}
        for state, form in fields
        for field in form
    ]
    technique = example_page("Cupping", "Cups that pull the skin upwards with gentle suction.")
    evidence = {
        "level": "some",
        "label": "Some evidence",
        "meaning": "Some trials found a benefit.",
        "techniques": [{"modality": technique, "note": "May ease a stiff neck for some weeks."}],
    }
    flags = {"notices": [notice("Back pain"), notice("Neck pain")], "title_id": "specimen-red-flags"}
    return [
        {"component": "red_flags", "name": "Of two concerns", "inputs": flags},
        {"component": "error_summary", "name": "What went wrong", "inputs": {"form": wrong}},
        *rows,
        _pages("Few pages", 40, 1),
        _pages("Many pages", 2000, 50),
        {"component": "technique_evidence", "name": "Techniques by evidence", "inputs": {"group": evidence}},
    ]


def _pages(name: str, size: int, number: int) -> dict[str, Any]:
    page = Paginator(range(size), 20).page(number)
    return {"component": "pagination", "name": name, "inputs": {"page_obj": page, "label": name}}
