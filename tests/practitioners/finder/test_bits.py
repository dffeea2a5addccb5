"""Rows of bits behave like sets of whole numbers."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from practitioners.finder.bits import Bits, BitTable, from_positions, none

SIZES = st.integers(0, 200)


@st.composite
def two_sets(draw: st.DrawFn) -> tuple[int, set[int], set[int]]:
    size = draw(SIZES)
    numbers = st.sets(st.integers(0, size - 1)) if size else st.just(set())
    return size, draw(numbers), draw(numbers)


@given(two_sets())
def test_they_are_joined_cut_and_counted_like_sets(given_sets: tuple[int, set[int], set[int]]) -> None:
    size, a, b = given_sets
    x, y = from_positions(a, size), from_positions(b, size)
    for bits, numbers in ((x & y, a & b), (x | y, a | b), (x - y, a - b), (none(size), set())):
        assert set(bits.numbers().tolist()) == numbers
        assert (len(bits), bool(bits)) == (len(numbers), bool(numbers))
        assert [n in bits for n in range(size)] == [n in numbers for n in range(size)]


@given(st.lists(st.booleans(), max_size=200))
def test_truth_values_come_back(bools: list[bool]) -> None:
    assert Bits.of(np.array(bools, dtype=bool)).as_bools().tolist() == bools


@given(two_sets())
def test_a_table_counts_every_row_under_a_set(given_sets: tuple[int, set[int], set[int]]) -> None:
    size, a, b = given_sets
    table = BitTable.of({"a": from_positions(a, size), "nobody": none(size)})
    assert table.counts(from_positions(b, size)) == {"a": len(a & b), "nobody": 0}
