"""Headings get addresses."""

from wagtail.blocks import StreamValue

from site_core.blocks.body import BodyBlock
from site_core.blocks.sections import Section, number_sections, read_stream


def test_an_address_is_made_of_the_words():
    body = number_sections("<h2>What it is</h2><p>Text</p><h2 class='x'>Who <em>gets</em> it?</h2>")
    assert body.sections == (Section("what-it-is", "What it is"), Section("who-gets-it", "Who gets it?"))
    assert '<h2 id="what-it-is">What it is</h2>' in body.html
    assert "<h2 id=\"who-gets-it\" class='x'>Who <em>gets</em> it?</h2>" in body.html


def test_the_same_words_twice_get_two_addresses():
    assert [s.id for s in number_sections("<h2>Rest</h2><h2>Rest</h2><h2>Rest</h2>").sections] == [
        "rest",
        "rest-2",
        "rest-3",
    ]


def test_addresses_of_the_page_around_are_left_alone():
    assert number_sections("<h2>Find</h2>", taken=["find"]).sections[0].id == "find-2"


def test_an_edit_elsewhere_does_not_move_an_address():
    before = number_sections("<h2>One</h2><h2>Two</h2>").sections
    after = number_sections("<h2>Zero</h2><h2>One</h2><h3>New</h3><h2>Two</h2>").sections
    assert set(before) < set(after)


def test_a_heading_keeps_an_address_of_its_own():
    body = number_sections('<h2 id="mine">Yours</h2>')
    assert body.sections == (Section("mine", "Yours"),)
    assert body.html == '<h2 id="mine">Yours</h2>'


def test_entities_are_words_in_the_list_and_stay_entities_in_the_text():
    body = number_sections("<h2>Rest &amp; play</h2>")
    assert body.sections[0] == Section("rest-play", "Rest & play")
    assert "Rest &amp; play" in body.html


def test_a_heading_of_signs_alone_gets_an_address_and_an_empty_one_no_line():
    body = number_sections("<h2>…</h2><h2></h2>")
    assert [(s.id, s.title) for s in body.sections] == [("section", "…")]


def test_a_stream_has_no_wrappers_and_lists_the_headings_of_all_its_blocks():
    block = BodyBlock()
    value = StreamValue(
        block,
        [
            ("text", block.child_blocks["text"].to_python("<h2>First</h2><p>Words</p>")),
            ("steps", block.child_blocks["steps"].to_python({"heading": "Second", "items": []})),
        ],
    )
    body = read_stream(value, {})
    assert [section.title for section in body.sections] == ["First", "Second"]
    assert body.html.startswith('<h2 id="first">')
