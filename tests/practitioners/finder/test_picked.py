"""The ids of an address: bounded, each once, in order, and never an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practitioners.finder.picked import MAX_ID, MOST_PICKED, read_ids


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["3,17,4"], (3, 17, 4)),
        (["3", "17,4"], (3, 17, 4)),
        (["4,3,4,3"], (4, 3)),
        ([" 7 , ,8,"], (7, 8)),
        ([], ()),
        ([""], ()),
        (["0,-1,1.5,1e3,x,\x00,٣,²"], ()),
        ([f"{MAX_ID},{MAX_ID + 1},{10**30}"], (MAX_ID,)),
        (["9" * 5000], ()),
        (["1'; DROP TABLE x,2"], (2,)),
    ],
)
def test_reading(values: list[str], expected: tuple[int, ...]) -> None:
    assert read_ids(values) == expected


def test_no_more_than_a_list_holds() -> None:
    assert len(read_ids([",".join(map(str, range(1, 1000)))])) == MOST_PICKED
    assert read_ids(["1,2,3,4,5"], 4) == (1, 2, 3, 4)


@given(st.lists(st.text(max_size=200), max_size=50))
def test_anything(values: list[str]) -> None:
    ids = read_ids(values)
    assert len(ids) <= MOST_PICKED
    assert len(set(ids)) == len(ids)
    assert all(0 < pk <= MAX_ID for pk in ids)
