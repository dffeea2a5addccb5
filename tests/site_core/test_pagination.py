import pytest

from site_core.pagination import paginate

NAMES = [f"person {number}" for number in range(1, 46)]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (None, 1),
        ("", 1),
        ("1", 1),
        (" 2 ", 2),
        ("3", 3),
        (2, 2),
        ("abc", 1),
        ("1.5", 1),
        ("0", 1),
        ("-3", 1),
        ("²", 1),
        ("1\x00", 1),
        ("٢", 2),
        ("0003", 3),
        ("4", 3),
        ("9" * 30, 3),
        ("9" * 5000, 3),
    ],
)
def test_a_bad_number_is_the_first_page_and_one_beyond_the_end_the_last(raw, expected):
    assert paginate(NAMES, raw, 20).number == expected


def test_an_empty_list_has_one_empty_page():
    page = paginate([], "7", 20)

    assert (page.number, list(page), page.has_other_pages()) == (1, [], False)


def test_the_last_page_holds_the_rest():
    assert list(paginate(NAMES, "3", 20)) == NAMES[40:]
