"""Finds, among headings, paragraphs and lists, what has a block of its own here.

Each guess is made only where the shape is plain: a wrong card is worse than a plain list.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from blog.importing.figures import statistics_in
from blog.importing.pieces import Block, Bullets, Heading, Paragraph, Piece, Reading, Remark
from blog.importing.remarks import remarks_on
from blog.importing.words import plain

LABELLED = re.compile(r"^<b>(?P<label>.+?):?</b>:?\s*(?P<text>.+)$", re.DOTALL)
SEE_DOCTOR = re.compile(
    r"\b(gp|doctor|emergency|a&e|999|111|112|911|red flags?|seek (?:medical )?help)\b", re.I
)
WHEN = re.compile(r"\b(when|if|urgent|emergency|seek|red flags?|warning signs?)\b", re.I)
EMERGENCY = re.compile(r"\b(999|112|911|a&e|ambulance|emergency)\b", re.I)
URGENT = re.compile(r"\b(urgent(?:ly)?|immediate(?:ly)?|today|straight away|same day|111)\b", re.I)
EXPECT = re.compile(r"\bwhat (?:to|you can|can you|should you) expect\b", re.I)
CAUSES = re.compile(r"\b(?:causes?|triggers?|what brings it on)\b", re.I)
AT_HOME = re.compile(r"\b(?:diy|self[- ]?(?:care|massage|help)|at home|do (?:myself|yourself))\b", re.I)
DO = re.compile(r"^do'?s?$|^things to do$", re.I)
DONT = re.compile(r"^(?:do not|don['’]?t'?s?|things to avoid|what to avoid)$", re.I)
#: A first name in quotation marks, as a pseudonym is written.
STORY = re.compile(r"[“\"][A-Z][a-z]+[”\"] (?:first |had |was |came |visited |is |has )")
DO_NOT = re.compile(r"^(?:do not|don['’]t|never)\s+", re.I)
CARD_HEADINGS = {
    "emergency": "Call the emergency number if:",
    "urgent": "Ask for an urgent appointment if:",
    "non_urgent": "See a GP if:",
}
LONGEST_SIGN, LONGEST_POINT = 240, 200


def guess(reading: Reading, techniques: Collection[str] = ()) -> Reading:
    """The same reading with cards, lists of causes, self-care and figures where they were recognised.

    ``techniques`` are the names of those that have a page here, in small letters.
    """
    remarks = [*reading.remarks, *remarks_on(reading.pieces, techniques)]
    return Reading(tuple(_pieces(reading.pieces, remarks.append)), tuple(remarks))


def _pieces(pieces: Sequence[Piece], remark: Callable[[Remark], None]) -> Iterator[Piece]:
    heading = ""
    used_levels: set[str] = set()
    for piece in pieces:
        if isinstance(piece, Heading):
            heading = piece.text
        if isinstance(piece, Bullets) and heading and (made := list(_from_list(heading, piece, used_levels))):
            for kind in dict.fromkeys(block.type for block in made):
                remark(Remark("guessed", f"“{heading}” became: {kind.replace('_', ' ')}"))
            yield from made
            continue
        yield piece
        if isinstance(piece, Paragraph):
            text = plain(piece.html)
            if STORY.search(text):
                remark(
                    Remark("to look at", f"Reads like somebody's story, which needs consent: {text[:80]} …")
                )
            for figure in statistics_in(text):
                remark(Remark("needs a source", f"{figure.figure}: {figure.sentence}"))
                yield Block("statistic", figure.fields())


def _from_list(heading: str, bullets: Bullets, used_levels: set[str]) -> Iterator[Block]:
    items = [plain(item) for item in bullets.items]
    if SEE_DOCTOR.search(heading) and WHEN.search(heading):
        level = _level(heading)
        if level not in used_levels and all(len(item) <= LONGEST_SIGN for item in items):
            used_levels.add(level)
            yield Block("care_card", _card(level, items))
    elif EXPECT.search(heading) and len(items) >= 2 and all(len(item) <= LONGEST_SIGN for item in items):
        yield Block("expect", {"heading": "", "items": items})
    elif DONT.match(heading) and len(items) >= 2 and all(len(item) <= LONGEST_POINT for item in items):
        yield Block("dont_list", {"items": [DO_NOT.sub("", item) for item in items]})
    elif DO.match(heading) and len(items) >= 2 and all(len(item) <= LONGEST_POINT for item in items):
        yield Block("do_list", {"items": items})
    elif pairs := _pairs(bullets.items):
        if AT_HOME.search(heading):
            for label, text in pairs:
                steps = (
                    [text[:300]]
                    if len(text) <= 300
                    else [text[start : start + 300] for start in range(0, len(text), 300)]
                )
                yield Block("self_care", {"title": label, "intro": "", "steps": steps, "stop_if": ""})
        elif CAUSES.search(heading):
            items_ = [{"title": label, "text": text} for label, text in pairs]
            yield Block("causes", {"heading": "", "intro": "", "items": items_})


def _pairs(items: Iterable[str]) -> list[tuple[str, str]]:
    """Label and text of every item, or nothing unless each of at least two has both."""
    found = []
    for item in items:
        match = LABELLED.match(item)
        if match is None:
            return []
        label, text = plain(match["label"]).rstrip(":"), plain(match["text"])
        if not label or not text or len(label) > 120 or len(text) > 700:
            return []
        found.append((label, text))
    return found if len(found) >= 2 else []


def _level(heading: str) -> str:
    if EMERGENCY.search(heading):
        return "emergency"
    return "urgent" if URGENT.search(heading) else "non_urgent"


def _card(level: str, items: list[str]) -> dict[str, object]:
    return {"level": level, "heading": CARD_HEADINGS[level], "items": items, "after": ""}
