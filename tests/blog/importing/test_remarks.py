"""What an editor is told to look at, and what is left in peace."""

import pytest

from blog.importing.pieces import Bullets, Heading, Paragraph
from blog.importing.remarks import remarks_on

KNOWN = {"cupping", "swedish massage"}


def told(*pieces):
    return [remark.text for remark in remarks_on(pieces, KNOWN)]


@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        ((Heading("When to see the GP"), Heading("Help")), "has nothing below it"),
        ((Paragraph("Common causes are:"), Paragraph("Massage may help.")), "list that this announces"),
        ((Paragraph("a table by the window"),), "description of a picture"),
        ((Heading("Step 1 – Look"), Heading("Step 3 – Move"), Paragraph("So.")), "no step 2"),
        (
            (*[Paragraph("Back pain is common.")] * 3, Paragraph("Back pain eases. Cups ease hip pain.")),
            "Speaks of hip pain in a page on back pain: Cups ease hip pain.",
        ),
        ((Bullets(("Cupping", "<b>Swedish massage:</b> slow")),), "Cupping, Swedish massage"),
    ],
)
def test_it_is_told(pieces, words):
    assert any(words in text for text in told(*pieces))


@pytest.mark.parametrize(
    "pieces",
    [
        (Heading("When to see the GP"), Paragraph("When it lasts.")),
        (Paragraph("Common causes are:"), Bullets(("Sitting still",))),
        (Paragraph("lying down helps."), Paragraph("A table by the window")),
        (Heading("Step 1"), Paragraph("Look."), Heading("Step 2"), Paragraph("Move.")),
        (*[Paragraph("Back pain and hip pain are cousins.")] * 4,),
        (*[Paragraph("Knee pain.")] * 3, *[Paragraph("Hip pain.")] * 3),
        (Bullets(("Listening", "Swedish massage is one of many")),),
        (),
    ],
)
def test_it_is_left_in_peace(pieces):
    assert told(*pieces) == []
