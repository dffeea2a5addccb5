import pytest
from hypothesis import given
from hypothesis import strategies as st

from practitioners.gazetteer.data import rows_of
from practitioners.gazetteer.postcode import INWARD_LETTERS, Postcode, areas

OUTCODES = [row["code"] for row in rows_of("outward_codes.csv")]
letters = st.sampled_from(sorted(INWARD_LETTERS))
full_codes = st.builds(
    lambda outcode, digit, a, b: f"{outcode} {digit}{a}{b}",
    st.sampled_from(OUTCODES), st.integers(0, 9), letters, letters,
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("N13 4AA", "N13 4AA"),
        ("n134aa", "N13 4AA"),
        (" n 13  4 a a ", "N13 4AA"),
        ("sw1a1aa", "SW1A 1AA"),
        ("EH1-1YZ", "EH1 1YZ"),
        ("m1.1ae", "M1 1AE"),
        ("N13", "N13"),
        ("de1", "DE1"),
        ("N13 4", "N13"),
        ("N134", "N13"),
        ("N13 4A", "N13"),
        ("LS1 4", "LS1"),
        ("LS14", "LS14"),
        ("ls14ap", "LS1 4AP"),
        ("SW1A 1", "SW1A"),
        ("CR0 2YR", "CR0 2YR"),
        ("W1A 1AA", "W1A 1AA"),
        ("EC1V 9BX", "EC1V 9BX"),
        ("GIR 0AA", "GIR 0AA"),
        ("bf1 0ax", "BF1 0AX"),
    ],
)
def test_any_case_and_spacing(typed, printed):
    assert str(Postcode.parse(typed)) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("CRO 2YR", "CR0 2YR"),
        ("0X1 2JD", "OX1 2JD"),
        ("SW1A OAA", "SW1A 0AA"),
        ("SWIA 1AA", "SW1A 1AA"),
        ("LSI 4AP", "LS1 4AP"),
        ("ls1 4ap", "LS1 4AP"),
        ("Nl3 4AA", "N13 4AA"),
        ("P01 2AA", "PO1 2AA"),
        ("S014 0AA", "SO14 0AA"),
        ("1P1 3AA", "IP1 3AA"),
        ("G1R OAA", "GIR 0AA"),
        ("E1O 5AA", "E10 5AA"),
        ("GL5O 1AA", "GL50 1AA"),
        ("L51 4AP", "L51 4AP"),
        ("OL1 1AA", "OL1 1AA"),
    ],
)
def test_letters_and_digits_that_look_alike(typed, printed):
    assert str(Postcode.parse(typed)) == printed


@pytest.mark.parametrize(
    "typed",
    ["", " ", "1", "12", "75001", "zzzz", "ZZ1 1ZZ", "Bath", "Coll", "N13 4CC", "N13 4AAA", "AA", "D02 X285",
     "B1A 1AA", "\x00", "😀1", "\u0661\u0661", "N" * 100_000, "QQ1 1AA", "N13 4AA N13 4AA"],
)  # fmt: skip
def test_what_is_no_postcode(typed):
    with pytest.raises(ValueError, match="is not a postcode"):
        Postcode.parse(typed)


def test_its_parts():
    code = Postcode.parse("sw1a 1aa")
    assert (code.area, code.outcode, code.incode, code.is_full, code.compact) == (
        "SW", "SW1A", "1AA", True, "SW1A1AA",
    )  # fmt: skip
    assert Postcode.parse("SW1A").is_full is False
    assert len({code, Postcode.parse("SW1A1AA"), Postcode.parse("SW1A")}) == 2


def test_codes_that_are_not_on_the_map():
    assert not Postcode.parse("GIR 0AA").is_mappable
    assert not Postcode.parse("BX1 1LT").is_mappable
    assert Postcode.parse("BT1 5GS").is_mappable


def test_there_are_124_areas():
    assert len(areas()) == 124


def test_every_bundled_outward_code_is_read_as_itself():
    assert [outcode for outcode in OUTCODES if Postcode.parse(outcode).outcode != outcode] == []


@given(full_codes)
def test_spacing_and_case_never_matter(code):
    parsed = Postcode.parse(code)
    assert str(parsed) == code
    assert Postcode.parse(code.lower().replace(" ", "")) == parsed
    assert Postcode.parse("  ".join(code.split())) == parsed


@given(full_codes)
def test_an_o_for_a_nought_is_understood_in_the_second_half(code):
    assert Postcode.parse(code[:-3] + code[-3:].replace("0", "O")) == Postcode.parse(code)


@given(st.text(st.characters(exclude_categories=()), max_size=30))
def test_anything_else_is_refused_in_one_way(text):
    try:
        assert Postcode.parse(str(Postcode.parse(text))) == Postcode.parse(text)
    except ValueError as error:
        assert "is not a postcode" in str(error)  # noqa: PT017 - either outcome is right
