"""Every block has a template that says what the block holds."""

import datetime

import pytest

from blog.blocks.body import EditorialBlock
from site_core.blocks.references import QuestionBlock, ReferenceBlock
from tests.factories.editorial import CaseStudyFactory

BLOCKS = EditorialBlock().child_blocks
WITH_PREVIEW = {name: block for name, block in BLOCKS.items() if getattr(block.meta, "preview_value", None)}


def render(name, value):
    block = BLOCKS[name]
    return block.render(block.to_python(value), {})


@pytest.mark.parametrize("name", sorted(WITH_PREVIEW))
def test_a_preview_shows_its_words(name):
    block = BLOCKS[name]
    html = block.render(block.get_preview_value(), {})
    assert html.strip()
    assert "style=" not in html
    assert "<script" not in html


@pytest.mark.parametrize("name", sorted(WITH_PREVIEW))
def test_words_are_escaped(name):
    hostile = "<script>alert(1)</script>"

    def poison(value):
        if isinstance(value, dict):
            return {
                k: hostile if k in {"heading", "title", "who", "pseudonym", "source"} else poison(v)
                for k, v in value.items()
            }
        return [poison(v) for v in value] if isinstance(value, list) else value

    value = poison(WITH_PREVIEW[name].meta.preview_value)
    assert hostile not in render(name, value)


@pytest.mark.parametrize(
    ("level", "words"),
    [
        ("emergency", "Immediate action required:"),
        ("urgent", "Urgent advice:"),
        ("non_urgent", "Advice, not urgent:"),
    ],
)
def test_a_care_card_says_its_level_to_those_who_cannot_see_it(level, words):
    html = render(
        "care_card", {"level": level, "heading": "See a GP if:", "items": ["it lasts"], "after": ""}
    )
    assert f'<span class="visually-hidden">{words}</span>' in html
    assert "<h3" in html
    assert "it lasts" in html


def test_each_item_not_to_do_says_so_itself():
    html = render("dont_list", {"items": ["stay in bed", "press on a bone"]})
    assert html.count("do not") == 2
    assert "do not stay in bed" in html


def test_a_figure_names_its_source_year_and_address():
    html = render(
        "statistic",
        {
            "figure": "1 in 6",
            "sentence": "people",
            "source": "A Study",
            "source_url": "https://example.org/study",
            "year": 2019,
            "last_checked": "2026-05-04",
        },
    )
    assert '<a href="https://example.org/study">A Study</a>, 2019' in html
    assert "4 May 2026" in html


def test_self_care_says_when_to_stop():
    html = render("self_care", {"title": "Ball", "intro": "", "steps": ["Lean."], "stop_if": "it is sharp"})
    assert "<strong>Stop if</strong> it is sharp" in html


@pytest.mark.django_db
def test_a_story_says_that_consent_was_given():
    case = CaseStudyFactory(consent_on=datetime.date(2026, 3, 1))
    assert "Told with consent, 1 March 2026" in render("case_study", {"case": case.pk})


def test_regions_stand_side_by_side_under_their_names():
    html = render(
        "regions",
        {
            "heading": "Upper or lower?",
            "items": [{"name": "Upper", "text": "<p>a</p>"}, {"name": "Lower", "text": "<p>b</p>"}],
        },
    )
    assert html.index("<h3>Upper</h3>") < html.index("<h3>Lower</h3>")
    assert "<p>a</p>" in html


def test_a_table_names_what_it_shows():
    html = render(
        "table",
        {
            "caption": "Prices",
            "table": {
                "columns": [{"type": "text", "heading": "What"}, {"type": "text", "heading": "Much"}],
                "rows": [{"values": ["Hour", "50"]}],
            },
        },
    )
    assert "<caption>Prices</caption>" in html
    assert '<th scope="row">Hour</th>' in html
    assert "<td>50</td>" in html


def test_a_reference_and_a_question_can_be_shown_alone():
    reference = ReferenceBlock()
    html = reference.render(reference.get_preview_value())
    assert '<a href="https://www.nice.org.uk/guidance/ng59">' in html
    question = QuestionBlock()
    assert "<summary" in question.render(question.get_preview_value())
