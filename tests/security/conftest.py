"""The small world of this folder."""

import logging
from collections.abc import Iterator

import pytest

from tests.people import Cast
from tests.security.world import World, make_world


@pytest.fixture
def world(cast: Cast) -> World:
    """One of everything."""
    return make_world(cast)


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Thousands of refusals are what is asked for here; they need not be reported."""
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)
