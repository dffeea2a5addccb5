"""From an address to a question and back: nothing raises, nothing changes on the way round."""

from string import printable

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from practitioners.finder.options import GROUPS, option
from practitioners.finder.query import MAX_PAGE, RADII, FinderQuery, clean_text, read_query
from practitioners.finder.vocabulary import Term, Vocabulary
from practitioners.finder.words import MAX_QUERY_CHARS

WORDS = Vocabulary(
    {
        "technique": {
            slug: Term(pk, slug, slug.title(), option("technique", pk))
            for pk, slug in enumerate(("cupping", "dorn", "shiatsu", "reiki"))
        },
        "for": {"bad-back": Term(9, "bad-back", "Bad back", option("for", 9))},
    }
)
KEYS = ["near", "place", "at_point", "radius", "q", "sort", "page", *(group.key for group in GROUPS)]
SOMETHING = st.one_of(
    st.text(max_size=200),
    st.sampled_from(["cupping", "bad-back", "clinic", "home", "under-40", "woman", "price", "open"]),
    st.sampled_from(
        ["51.62,-0.11", "nan,inf", "1e309,0", "91,0", ",", "-1", "10", "9" * 5000, "0", "٣", "1_0"]
    ),
    st.integers().map(str),
)


def ask(address: str) -> FinderQuery:
    return read_query(QueryDict(address), WORDS)


@given(st.lists(st.tuples(st.sampled_from(KEYS), SOMETHING), max_size=12))
def test_any_address_is_read_and_comes_back_the_same(pairs: list[tuple[str, str]]) -> None:
    data = QueryDict(mutable=True)
    for key, value in pairs:
        data.appendlist(key, value)
    query = read_query(data, WORDS)
    again = ask(query.querystring()[1:])
    assert (again.parameters(), again.ignored) == (query.parameters(), False)
    assert query.radius in RADII
    assert 1 <= query.page <= MAX_PAGE


@given(st.binary(max_size=300))
def test_any_bytes_are_read(raw: bytes) -> None:
    ask("&".join(f"{key}=" for key in KEYS) + raw.decode("latin-1")).querystring()


@given(st.text(max_size=900))
def test_clean_text_is_one_bounded_line_and_cleaning_twice_changes_nothing(raw: str) -> None:
    text = clean_text(raw, MAX_QUERY_CHARS)
    assert len(text) <= MAX_QUERY_CHARS
    assert text == clean_text(text, MAX_QUERY_CHARS)
    assert len(text.splitlines()) <= 1
    text.encode()


def test_typed_text_survives() -> None:
    assert clean_text(f" {printable} ", 500).startswith("0123456789abc")


@pytest.mark.parametrize(
    ("raw", "radius"),
    [("", 10), ("2", 2), ("3", 2), ("4", 5), ("50", 50), ("51", 50), ("9" * 30, 50), ("0", 10), ("-1", 10)],
)
def test_a_radius_is_one_of_those_on_offer(raw: str, radius: int) -> None:
    assert ask(f"radius={raw}").radius == radius


@pytest.mark.parametrize(
    ("raw", "page"),
    [("", 1), ("3", 3), ("0", 1), ("-3", 1), ("nan", 1), ("1e9", 1), ("1" + "0" * 30, MAX_PAGE)],
)
def test_a_page_is_a_number_within_bounds(raw: str, page: int) -> None:
    assert ask(f"page={raw}").page == page


@pytest.mark.parametrize("raw", ["nan,nan", "inf,0", "1e309,0", "91,0", "0,181", "1", "1,2,3", "a,b", ","])
def test_a_point_that_is_none_is_no_place(raw: str) -> None:
    assert not ask(f"at_point={raw}").has_place


def test_a_typed_place_wins_over_the_visitors_position() -> None:
    assert ask("near=Leeds&at_point=51.62,-0.11").at_point is None


def test_a_position_is_kept_to_about_a_kilometre() -> None:
    assert ask("at_point=51.61834,-0.11021").parameters() == [("at_point", "51.62,-0.11")]


def test_a_key_without_a_place_is_dropped() -> None:
    assert ask("place=123").parameters() == []


def test_what_we_do_not_have_is_left_out_and_told() -> None:
    query = ask("technique=cupping&technique=levitation&gender=%00")
    assert query.chosen == {"technique": ("cupping",)}
    assert query.ignored


def test_doubled_and_empty_choices_are_no_reason_for_a_remark() -> None:
    query = ask("technique=cupping&technique=cupping&technique=&price=")
    assert query.chosen == {"technique": ("cupping",)}
    assert not query.ignored


def test_taking_one_filter_away_keeps_the_rest_and_goes_to_the_first_page() -> None:
    query = ask("near=N13&technique=cupping&technique=dorn&at=home&sort=price&page=4")
    assert (
        query.without("technique", "dorn").querystring() == "?near=N13&technique=cupping&at=home&sort=price"
    )
    assert query.without("at", "home").chosen == {"technique": ("cupping", "dorn")}


def test_clearing_keeps_only_the_place() -> None:
    query = ask("near=N13&place=7&radius=25&q=knots&at=home&sort=price&page=2")
    assert query.only_place().querystring() == "?near=N13&place=7&radius=25"
