"""Other names, each on a line of its own, come out as they were meant."""

from site_core.one_per_line import one_per_line


def test_lines_lose_their_margins_and_empty_ones_are_left_out() -> None:
    assert one_per_line("  bad back \r\n\r\nlumbago\n \n") == ["bad back", "lumbago"]


def test_nothing_is_no_lines() -> None:
    assert one_per_line("") == []
