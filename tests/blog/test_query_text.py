"""What visitors write into addresses."""

import pytest
from django.http import QueryDict

from blog.query_text import MAX_LENGTH, choice_from, query_string, text_from


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("q=back", "back"),
        ("q=%20back%20%20pain", "back pain"),
        ("", ""),
        ("q=", ""),
        ("q=a&q=b", "b"),
        ("q=%00x%0Ay", "x y"),
        ("q=%FF", "\N{REPLACEMENT CHARACTER}"),
        ("q=" + "x" * 10_000, "x" * MAX_LENGTH),
    ],
)
def test_it_is_one_clean_line(raw, text):
    assert text_from(QueryDict(raw), "q") == text


def test_only_what_is_offered_is_a_choice():
    assert choice_from(QueryDict("s=a"), "s", ("a",)) == "a"
    assert choice_from(QueryDict("s=b"), "s", ("a",)) == ""


def test_empty_values_leave_no_trace():
    assert query_string(q="a b", area="") == "?q=a+b"
    assert query_string(q="") == ""
