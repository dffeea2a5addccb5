"""The first of an order are the same people as at the front of the whole of it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from practitioners.finder.order import _leading


@given(
    st.integers(1, 60).flatmap(
        lambda size: st.tuples(
            arrays(np.float64, size, elements=st.sampled_from([0.0, 0.1, 0.2, 1e6])),
            arrays(np.uint64, size, elements=st.integers(0, 5)),
        )
    ),
    st.integers(0, 70),
)
def test_finding_a_few_gives_what_sorting_all_would(keys: tuple[np.ndarray, np.ndarray], count: int) -> None:
    main, turn = keys
    whole = np.lexsort((turn, main))
    few = _leading(keys, count)
    assert len(few) == len(set(few.tolist())) == min(count, len(main))
    front = sorted((main[position], turn[position]) for position in few)
    assert front == [(main[position], turn[position]) for position in whole[:count]]


def test_nobody_to_order() -> None:
    assert len(_leading([np.zeros(0)], 20)) == 0
