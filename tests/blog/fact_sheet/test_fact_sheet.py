"""A condition on paper."""

import io

import pytest
from pypdf import PdfReader

from blog.fact_sheet import pdf as pdf_module
from blog.fact_sheet.content import sheet_content
from blog.models import ConditionPage
from tests.factories import ConditionFactory, ContributorFactory

pytestmark = pytest.mark.django_db

HOSTILE = '#panic("x") $1/0$ \\u{1F4A5} "quoted" *bold* _it_ @ref <label> #read("/etc/passwd") [x] // y'


def sheet_url(page):
    return f"{page.url}fact-sheet.pdf"


def text_of(content: bytes) -> str:
    reader = PdfReader(io.BytesIO(content))
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


@pytest.fixture
def condition() -> ConditionPage:
    return ConditionFactory(
        title="Low back pain",
        reviewer=ContributorFactory(name="Helen Price", credentials="Physiotherapist"),
        last_reviewed="2026-05-12",
        next_review="2028-05-12",
        body=[
            (
                "self_care",
                {"title": "Tennis ball", "intro": "", "steps": ["Lean on it."], "stop_if": "it is sharp"},
            )
        ],
        not_suitable=[("item", "you have a fever")],
        non_urgent=[
            (
                "care_card",
                {"level": "non_urgent", "heading": "See a GP if:", "items": ["it lasts"], "after": ""},
            )
        ],
        fact_sheet_points=[("point", "Keep moving.")],
        references=[("reference", {"title": "Back pain", "publisher": "NHS", "year": 2023, "url": ""})],
    )


def test_it_is_a_tagged_accessible_pdf_of_at_most_two_sheets(client, condition):
    response = client.get(sheet_url(condition))
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'inline; filename="low-back-pain-fact-sheet.pdf"'
    reader = PdfReader(io.BytesIO(response.content))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"].lower() == "en-gb"
    assert reader.metadata.title == "Low back pain"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert 1 <= len(reader.pages) <= 2


def test_it_says_what_matters(client, condition):
    text = text_of(client.get(sheet_url(condition)).content)
    for words in (
        "Low back pain",
        "Immediate action required:",
        "Call 999 if:",
        "it followed a crash",
        "Keep moving.",
        "Tennis ball",
        "Stop if it is sharp",
        "you have a fever",
        "See a GP if:",
        "Back pain, NHS, 2023",
        "Helen Price, Physiotherapist",
        "12 May 2026",
        "12 May 2028",
        "/conditions/low-back-pain/",
    ):
        assert words in text


def test_the_red_flags_come_before_anything_to_try(client, condition):
    text = text_of(client.get(sheet_url(condition)).content)
    assert text.index("it followed a crash") < text.index("Keep moving.") < text.index("Tennis ball")


def test_markup_in_the_words_stays_words(client):
    page = ConditionFactory(
        title="A # title",
        lead=HOSTILE,
        fact_sheet_points=[("point", HOSTILE)],
        safety_notice__cards=[
            (
                "care_card",
                {"level": "urgent", "heading": "Call #111 if:", "items": [HOSTILE], "after": HOSTILE},
            )
        ],
    )
    text = text_of(client.get(sheet_url(page)).content)
    for words in (
        '#panic("x")',
        "$1/0$",
        "\\u{1F4A5}",
        "*bold*",
        '#read("/etc/passwd")',
        "[x] // y",
        "Call #111 if:",
    ):
        assert words in text


def test_a_character_without_a_glyph_costs_the_seal_and_not_the_sheet(caplog):
    page = ConditionFactory(title="Odd \U0001fa81 \U00012000 title")
    made = pdf_module.make_pdf(sheet_content(page, site_name="S", address="https://example.org/"))
    root = PdfReader(io.BytesIO(made)).trailer["/Root"]
    assert "/StructTreeRoot" in root
    assert b"pdfuaid" not in root["/Metadata"].get_data()
    assert "cannot be PDF/UA-1" in caplog.text


def test_the_same_words_are_the_same_bytes(condition):
    content = sheet_content(condition, site_name="S", address="https://example.org/")
    first = pdf_module.make_pdf(content)
    assert first == pdf_module.make_pdf(content)


def test_a_reader_who_has_it_is_told_so(client, condition):
    condition.save_revision().publish()
    first = client.get(sheet_url(condition))
    assert first["Last-Modified"]
    again = client.get(sheet_url(condition), headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_it_is_made_once_and_again_when_a_word_changes(client, condition, monkeypatch):
    made = []
    real = pdf_module.make_pdf
    monkeypatch.setattr("blog.fact_sheet.serving.make_pdf", lambda *a, **k: made.append(1) or real(*a, **k))
    first = client.get(sheet_url(condition))
    client.get(sheet_url(condition))
    assert len(made) == 1
    condition.reviewer.credentials = "Professor"
    condition.reviewer.save()
    changed = client.get(sheet_url(condition))
    assert len(made) == 2
    assert changed["ETag"] != first["ETag"]
    assert "Helen Price, Professor" in text_of(changed.content)


def test_a_draft_has_none(client):
    page = ConditionFactory(live=False)
    assert client.get(f"/conditions/{page.slug}/fact-sheet.pdf").status_code == 404


@pytest.mark.parametrize(
    "path", ["/fact-sheet.pdf", "/conditions/fact-sheet.pdf", "/conditions/none/fact-sheet.pdf"]
)
def test_nothing_else_has_one(client, condition, path):
    assert client.get(path).status_code == 404


def test_a_page_with_only_what_it_must_have_makes_a_sheet(client):
    page = ConditionFactory(body=[], lead="So.")
    assert client.get(sheet_url(page)).status_code == 200
