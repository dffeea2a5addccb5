"""Technique pages: their limits before their people."""

from decimal import Decimal

import pytest
from django.test import Client

from blog.models import ConditionTechnique
from practitioners.modality.price_range import range_of
from practitioners.models import ModalityPage
from tests.factories import ConcernFactory, ConditionFactory, ModalityFactory, PractitionerFactory, the_finder

pytestmark = pytest.mark.django_db


def full_page(**facts: object) -> ModalityPage:
    parts = {
        "title": "Cupping",
        "also_called": "cups\nsuction massage",
        "usual_length": "30 minutes",
        "steps": [("step", {"title": "Talk", "text": "You say where."})],
        "suits": "<p>People who like firm touch.</p>",
        "wait_or_ask": [("item", "you take blood thinners")],
        "evidence": "little",
        "evidence_text": "<p>Small trials.</p>",
        "questions": [("question", {"question": "Does it mark?", "answer": "<p>Often.</p>"})],
        "references": [("reference", {"title": "A review", "publisher": "A journal", "year": 2020})],
    }
    return ModalityFactory(**(parts | facts))


def test_the_page_goes_from_what_it_is_to_who_does_it(client: Client) -> None:
    page = full_page()
    PractitionerFactory(title="Ana Pereira", techniques=[page])
    html = client.get(page.url).content.decode()
    order = [
        "suction massage",
        "30 minutes",
        "You say where.",
        "firm touch",
        "you take blood thinners",
        "Little evidence",
        "A review",
        "Ana Pereira",
        "Does it mark?",
    ]
    places = [html.index(words) for words in order]
    assert places == sorted(places)


def test_a_place_in_the_address_shows_the_nearest(client: Client) -> None:
    page = full_page()
    PractitionerFactory(title="Far Away", techniques=[page], point=(55.95, -3.19))
    PractitionerFactory(title="Close By", techniques=[page])
    html = client.get(f"{page.url}?near=N13").content.decode()
    assert html.index("Close By") < html.index("Far Away")
    assert 'value="N13"' in html


def test_the_place_box_keeps_the_technique(client: Client) -> None:
    the_finder()
    html = client.get(full_page().url).content.decode()
    assert '<input type="hidden" name="technique" value="cupping">' in html
    assert 'action="/find/"' in html


def test_nobody_offering_it_is_said(client: Client) -> None:
    assert "Nobody listed here does this yet" in client.get(full_page().url).content.decode()


def test_only_published_related_pages_are_offered(client: Client) -> None:
    page = full_page()
    page.related = [ModalityFactory(title="Gua sha"), ModalityFactory(title="Hidden one", live=False)]
    page.save()
    condition = ConditionFactory(title="Neck pain")
    ConditionTechnique.objects.create(page=condition, modality=page, note="May ease it for a day.")
    draft = ConditionFactory(title="Unfinished", live=False)
    ConditionTechnique.objects.create(page=draft, modality=page)
    html = client.get(page.url).content.decode()
    assert "Gua sha" in html
    assert "Neck pain" in html
    assert "Hidden one" not in html
    assert "Unfinished" not in html


@pytest.mark.parametrize("near", ["zzzz", "\x00", "a" * 5000, "<script>alert(1)</script>", "51.5,-0.1"])
def test_any_place_may_be_in_the_address(client: Client, near: str) -> None:
    response = client.get(full_page().url, {"near": near})
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


def test_a_usual_price_needs_five_people(client: Client) -> None:
    page = full_page()
    for price in (40, 50, 60, 70):
        PractitionerFactory(techniques=[page], prices=[price])
    assert "Usual price" not in client.get(page.url).content.decode()
    other = full_page(title="Shiatsu")
    for price in (40, 50, 60, 70, 80):
        PractitionerFactory(techniques=[other], prices=[price, {"amount": 5, "minutes": 10}])
    PractitionerFactory(techniques=[other], prices=[1000], consent=False)
    assert "£40 to £80" in client.get(other.url).content.decode()


def test_the_range_leaves_out_the_extremes() -> None:
    amounts = [Decimal(n) for n in (5, *range(50, 59), 900)]
    assert range_of(amounts) == "£50 to £58"


def test_one_price_for_all_is_no_range() -> None:
    assert range_of([Decimal(50)] * 5) == "£50"


def test_the_list_counts_those_whom_visitors_can_find(client: Client) -> None:
    cupping = full_page()
    shiatsu = full_page(title="Shiatsu")
    PractitionerFactory(techniques=[cupping, shiatsu])
    PractitionerFactory(techniques=[cupping])
    PractitionerFactory(techniques=[cupping], consent=False)
    response = client.get("/techniques/")
    assert [(card.title, card.count_text) for card in response.context_data["cards"]] == [
        ("Cupping", "2 people"),
        ("Shiatsu", "1 person"),
    ]
    assert [letter for letter, _anchor in response.context_data["letters"]] == ["C", "S"]


def test_a_draft_can_be_previewed_before_it_is_saved(client: Client) -> None:
    page = full_page(concerns=[ConcernFactory()])
    request = page.make_preview_request(None, "")
    assert request.status_code == 200


@pytest.mark.parametrize("path", ["/techniques/", "/techniques/cupping/"])
def test_the_number_of_queries_does_not_grow(
    client: Client, path: str, django_assert_max_num_queries: object
) -> None:
    page = full_page()
    for _ in range(5):
        PractitionerFactory(techniques=[page, ModalityFactory()])
    client.get(path)
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get(path)
