"""A page with every block of the editor, each filled to the brim: long words, many items, every field."""

import datetime
from typing import Any

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from blog.models import ConditionPage
from tests.factories.editorial import CaseStudyFactory, ConditionFactory
from tests.factories.people import ImageFactory
from tests.factories.practitioner import PractitionerFactory
from tests.factories.vocabulary import ConcernFactory, ModalityFactory

LONG = (
    "Most aches between the shoulder blades and the belt line ease within a few weeks, with gentle movement, "
    "warmth, and a little patience on the days on which nothing seems to help."
)
LONGEST_WORD = "Sternocleidomastoideus-Triggerpunktbehandlung"
RICH = (
    f"<h2>What it is, and what it is not</h2><p>{LONG} <b>Bold</b>, <i>italic</i> and "
    f'<a href="https://www.example.org/a/very/long/address/that/nobody/reads">a link</a>.</p>'
    f"<h3>{LONGEST_WORD}</h3><ul><li>one point</li><li>{LONG}<ul><li>a point below</li></ul></li></ul>"
    "<ol><li>first</li><li>second</li></ol><blockquote>Rest a little afterwards.</blockquote><hr/>"
)
SHORT_RICH = f"<p>{LONG}</p><ul><li>keep moving</li><li>{LONGEST_WORD}</li></ul>"
ADDRESS = "https://www.example.org/back-pain"


def every_block() -> list[tuple[str, Any]]:
    """A row for each block that a condition or an article may hold; the order keeps the rules."""
    return [*_words(), *_safety(), *_claims(), *_media(), *_people()]


def _words() -> list[tuple[str, Any]]:
    titled = [{"title": "Sitting for long", "text": LONG}, {"title": LONGEST_WORD, "text": LONG}]
    return [
        ("text", RICH),
        ("inset", {"text": SHORT_RICH}),
        ("details", {"summary": "Does it hurt, and what if it does?", "text": SHORT_RICH}),
        ("quote", {"text": LONG, "who": "A visitor from Llanfairpwllgwyngyll"}),
        ("steps", {"heading": "Steps of care", "items": [*titled, {"title": "Keep it up", "text": "Walk."}]}),
        ("causes", {"heading": "What can bring it on", "intro": LONG, "items": titled}),
        (
            "regions",
            {
                "heading": "Upper or lower back?",
                "items": [
                    {"name": name, "text": SHORT_RICH} for name in ("Upper back", "Lower back", LONGEST_WORD)
                ],
            },
        ),
        ("expect", {"heading": "What to expect", "items": ["Time to talk first", LONG]}),
    ]


def _safety() -> list[tuple[str, Any]]:
    def card(level: str, heading: str) -> tuple[str, Any]:
        signs = ["it came on after a fall", LONG]
        return "care_card", {"level": level, "heading": heading, "items": signs, "after": LONG}

    return [
        card("emergency", "Call 999 if:"),
        ("text", "<h2>If it is not that urgent</h2><p>Today is soon enough.</p>"),
        card("urgent", "Ask for an urgent GP appointment or call 111 if:"),
        ("text", "<h2>If it can wait</h2><p>An ordinary appointment will do.</p>"),
        card("non_urgent", "See a GP if:"),
        ("text", "<h2>What you can do</h2><p>Quite a lot.</p>"),
        ("do_list", {"items": ["keep moving, gently", LONG]}),
        ("dont_list", {"items": ["stay in bed for days", LONG]}),
        (
            "self_care",
            {
                "title": "Tennis ball against a wall",
                "intro": LONG,
                "picture": _picture("Somebody leaning on a ball"),
                "steps": ["Lean on the ball.", LONG],
                "stop_if": "it is sharp or spreads down a leg",
            },
        ),
    ]


def _claims() -> list[tuple[str, Any]]:
    source = {"source": "Versus Arthritis, The State of Musculoskeletal Health", "source_url": ADDRESS}
    checked = {"year": 2023, "last_checked": datetime.date(2026, 5, 3)}
    case = CaseStudyFactory(assessment=LONG, outcome=LONG, image=ImageFactory(title="A desk by a window"))
    return [
        ("statistic", {"figure": "1 in 6 people", "sentence": LONG} | source | checked),
        ("myth", {"myth": "Rest in bed until it is gone.", "fact": LONG}),
        ("case_study", {"case": case}),
    ]


def _media() -> list[tuple[str, Any]]:
    table = {
        "columns": [{"type": "text", "heading": head} for head in ("What", "Which", LONGEST_WORD)],
        "rows": [
            {"values": ["A fresh sprain", "Cold", LONG]},
            {"values": ["A stiff muscle", "Warmth", "Twenty minutes"]},
        ],
    }
    film = {"kind": "video", "title": "Three stretches for the lower back", "url": ADDRESS, "minutes": 4}
    return [
        ("picture", {"image": _picture("A hand on a shoulder"), "caption": LONG}),
        ("table", _table_block().to_python({"caption": "Heat or cold: which one when", "table": table})),
        ("media_link", film | {"in_words": SHORT_RICH}),
        (
            "fact_sheet",
            {
                "title": "Back pain on one page",
                "condition": _once(ConditionFactory, "Low back pain"),
                "document": None,
            },
        ),
        ("text", "<h2>More to take away</h2><p>A sheet of stretches.</p>"),
        ("fact_sheet", {"title": "", "condition": None, "document": _document()}),
    ]


def _people() -> list[tuple[str, Any]]:
    massage = _once(ModalityFactory, "Swedish massage", summary=LONG)
    cupping = _once(ModalityFactory, "Cupping")
    concern = ConcernFactory(name="Lower back aches")
    person = _once(PractitionerFactory, "Rosalind Fairweather", techniques=[massage], concerns=[concern])
    return [
        ("techniques", {"heading": "Techniques that may help", "techniques": [massage, cupping]}),
        ("find", {"heading": "People near you", "modality": massage, "concern": concern}),
        ("person_quote", {"text": LONG, "person": person}),
        (
            "related",
            {
                "heading": "Read on",
                "pages": [_once(ConditionFactory, "Neck pain", summary=LONG), massage, person],
            },
        ),
    ]


def _once(factory: Any, title: str, **fields: Any) -> Any:
    """The page of this title, so that two pages may have every block."""
    model = factory._meta.get_model_class()
    return model.objects.filter(title=title).first() or factory(title=title, **fields)


def _picture(words: str) -> Any:
    image = ImageFactory(title=words, credit="Photo: Ann Example", file__width=1600, file__height=900)
    image.contextual_alt_text = words
    image.decorative = False
    return image


def _document() -> Any:
    return get_document_model().objects.create(
        title="Stretches for the lower back", file=ContentFile(b"%PDF-1.7", name="stretches.pdf")
    )


def _table_block() -> Any:
    return ConditionPage._meta.get_field("body").stream_block.child_blocks["table"]
