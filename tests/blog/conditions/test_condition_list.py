"""The list of conditions."""

import pytest

from tests.factories import BodyAreaFactory, ConditionFactory

pytestmark = pytest.mark.django_db

LIST = "/conditions/"


@pytest.fixture
def back():
    return BodyAreaFactory(name="Lower back", sort_order=2)


@pytest.fixture
def conditions(back):
    neck = BodyAreaFactory(name="Head and neck", sort_order=1)
    return [
        ConditionFactory(title="Neck pain", body_area=neck, also_called="crick", last_reviewed="2026-01-01"),
        ConditionFactory(
            title="Low back pain", body_area=back, also_called="lumbago", last_reviewed="2026-03-01"
        ),
        ConditionFactory(title="Sciatica", body_area=back, last_reviewed="2025-12-01"),
        ConditionFactory(title="Stiffness", also_called="stiff neck", last_reviewed="2026-02-01"),
    ]


def shown(response):
    return [condition.title for condition, _anchor in response.context_data["entries"]]


def test_all_from_a_to_z(client, conditions):
    assert shown(client.get(LIST)) == ["Low back pain", "Neck pain", "Sciatica", "Stiffness"]


def test_letters_jump_to_the_first_of_each(client, conditions):
    html = client.get(LIST).content.decode()
    assert html.count('id="letter-s"') == 1
    assert html.index('id="letter-s"') < html.index(">Sciatica<") < html.index(">Stiffness<")
    for letter in "lns":
        assert f'href="#letter-{letter}"' in html


def test_a_letter_on_a_later_page_is_found_there(client, monkeypatch, conditions):
    monkeypatch.setattr("blog.conditions.listing.PER_PAGE", 2)
    html = client.get(LIST).content.decode()
    assert 'href="?page=2#letter-s"' in html
    assert 'id="letter-s"' in client.get(f"{LIST}?page=2").content.decode()


@pytest.mark.parametrize("words", ["lumbago", "LOW back pain", "pain back low", "umba"])
def test_search_looks_at_names_and_other_names(client, conditions, words):
    assert shown(client.get(LIST, {"q": words})) == ["Low back pain"]


def test_part_of_the_body_is_a_link_with_a_count(client, conditions, back):
    html = client.get(LIST, {"q": "pain"}).content.decode()
    assert f'href="?q=pain&amp;area={back.slug}"' in html
    assert html.index("Head and neck") < html.index("Lower back"), "from head to toe"
    response = client.get(LIST, {"area": back.slug})
    assert shown(response) == ["Low back pain", "Sciatica"]
    assert "2 problems" in response.content.decode()


def test_filters_keep_each_other(client, conditions, back):
    html = client.get(LIST, {"q": "pain", "area": back.slug, "sort": "reviewed"}).content.decode()
    assert f'name="area" value="{back.slug}"' in html
    assert "?q=pain&amp;sort=reviewed" in html, "the link that takes the part of the body away"


def test_newest_review_first_and_never_reviewed_last(client, conditions):
    response = client.get(LIST, {"sort": "reviewed"})
    assert shown(response) == ["Low back pain", "Stiffness", "Neck pain", "Sciatica"]


def test_a_slip_of_the_finger_gets_a_suggestion(client, conditions):
    html = client.get(LIST, {"q": "nekc"}).content.decode()
    assert "Nothing found for “nekc”" in html
    assert ">Neck pain<" in html, "a name goes before another condition's other name"
    assert 'value="nekc"' in html
    assert "/search/?q=nekc" in html


def test_an_empty_list_says_so(client):
    ConditionFactory(live=False)
    assert "Nothing here yet" in client.get(LIST).content.decode()


def test_a_filtered_list_is_a_view_of_the_whole(client, conditions, back):
    for query in ("", f"?area={back.slug}", "?q=pain", "?sort=reviewed", "?utm_source=x"):
        html = client.get(f"{LIST}{query}").content.decode()
        assert f'<link rel="canonical" href="http://localhost:8000{LIST}">' in html


def test_a_further_page_is_itself(client, conditions, monkeypatch):
    monkeypatch.setattr("blog.conditions.listing.PER_PAGE", 2)
    html = client.get(f"{LIST}?page=2").content.decode()
    assert f'<link rel="canonical" href="http://localhost:8000{LIST}?page=2">' in html


def test_what_is_typed_is_never_markup(client, conditions):
    html = client.get(LIST, {"q": '"><script>alert(1)</script>'}).content.decode()
    assert "<script>alert" not in html


BAD = [
    "%00",
    "%FF%FE",
    "x" * 5000,
    "-1",
    "NaN",
    "999999999999999999999",
    "1&{name}=2",
    "%F0%9F%92%A5",
    "[]",
    "%27%22%25_",
]


@pytest.mark.parametrize("name", ["q", "area", "sort", "page"])
@pytest.mark.parametrize("value", BAD)
def test_no_address_breaks_it(client, conditions, name, value):
    assert client.get(f"{LIST}?{name}={value.format(name=name)}").status_code == 200


def test_it_takes_a_fixed_number_of_queries(client, conditions, django_assert_max_num_queries):
    client.get(LIST)
    with django_assert_max_num_queries(12):
        client.get(f"{LIST}?q=nekc")
