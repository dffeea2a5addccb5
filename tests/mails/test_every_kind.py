"""What every mail keeps to: one purpose, one button, text beside HTML, no picture, nothing from elsewhere."""

import re
from pathlib import Path

import html5lib
import pytest
from django.conf import settings

from site_core.mail.rendering import render
from tests.mails.samples import SAMPLES

pytestmark = pytest.mark.django_db
TEMPLATES = Path(settings.BASE_DIR) / "templates" / "mail"
NAMESPACE = "{http://www.w3.org/1999/xhtml}"
#: What somebody sees of a subject on a phone is shorter still.
LONGEST_SUBJECT = 78


def kinds() -> set[str]:
    """The kinds that have templates."""
    return {path.parent.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("subject.txt")}


def parse(html: str):
    parser = html5lib.HTMLParser(strict=True)
    return parser.parse(html.strip())


def test_every_kind_has_a_sample_and_every_sample_a_kind() -> None:
    assert kinds() == set(SAMPLES)


def test_every_folder_of_mails_is_whole() -> None:
    for kind in kinds():
        names = {path.name for path in (TEMPLATES / kind).iterdir()}
        assert names >= {"subject.txt", "body.txt", "body.html"}, kind


#: Can be switched off; what announces or answers something cannot.
REMINDERS = {
    "invite",
    "invite_reminder",
    "freshness/still_right",
    "freshness/draft_waits",
    "freshness/change_waits",
}


def test_every_reminder_can_be_switched_off_from_the_mail() -> None:
    assert {kind for kind, sample in SAMPLES.items() if "switch_url" in sample} == REMINDERS
    for kind in REMINDERS:
        words = render(kind, SAMPLES[kind])
        assert SAMPLES[kind]["switch_url"] in words.text
        assert SAMPLES[kind]["switch_url"] in words.html


@pytest.mark.parametrize("kind", SAMPLES)
class TestKind:
    def test_the_subject_is_one_short_line(self, kind: str) -> None:
        subject = render(kind, SAMPLES[kind]).subject
        assert 0 < len(subject) <= LONGEST_SUBJECT
        assert "\n" not in subject
        assert "&" not in subject.replace(" & ", "")

    def test_there_is_exactly_one_button(self, kind: str) -> None:
        words = render(kind, SAMPLES[kind])
        buttons = [link for link in parse(words.html).iter(f"{NAMESPACE}a") if link.get("class") == "button"]
        assert len(buttons) == 1
        assert buttons[0].get("href").startswith(("http://", "https://", "mailto:", "tel:"))
        assert "".join(buttons[0].itertext()).strip()

    def test_text_and_html_say_the_same(self, kind: str) -> None:
        words = render(kind, SAMPLES[kind])
        page = parse(words.html)
        in_html = " ".join(" ".join(part.split()) for part in page.find(f"{NAMESPACE}body").itertext())
        in_html = " ".join(in_html.split())
        for line in words.text.splitlines():
            said = " ".join(line.split()).removesuffix(":").removeprefix("> ")
            # The label of the button and its address are two lines of one sentence in the text.
            if said and said != "--":
                assert said in in_html, f"{kind}: {said!r} is in the text only"

    def test_it_loads_nothing(self, kind: str) -> None:
        words = render(kind, SAMPLES[kind])
        page = parse(words.html)
        loads = {"img", "link", "script", "iframe", "object", "video", "audio", "source", "svg", "form"}
        assert not [element.tag for element in page.iter() if element.tag.removeprefix(NAMESPACE) in loads]
        assert not re.search(r"url\(|@import|background=", words.html)

    def test_it_has_a_language_a_title_and_both_colour_schemes(self, kind: str) -> None:
        html = render(kind, SAMPLES[kind]).html
        assert re.search(r'<html lang="en[\w-]*">', html)
        assert "<title>" in html
        assert "prefers-color-scheme: dark" in html

    def test_no_template_code_is_left(self, kind: str) -> None:
        words = render(kind, SAMPLES[kind])
        for part in (words.subject, words.text, words.html):
            assert "{{" not in part
            assert "{%" not in part
        # Line upon line of nothing reads like a fault.
        assert "\n\n\n\n" not in words.text
