"""The page of a part of the body."""

import pytest

from tests.factories import (
    BodyAreaFactory,
    ConcernFactory,
    ConditionFactory,
    ModalityFactory,
    PractitionerFactory,
    the_site,
)

pytestmark = pytest.mark.django_db

BACK = "/conditions/area/lower-back/"


@pytest.fixture
def back():
    the_site()
    BodyAreaFactory(name="Knees")
    area = BodyAreaFactory(name="Lower back", sort_order=2)
    aches = ConcernFactory(name="Lower back aches", body_area=area)
    desk = ConcernFactory(name="Desk back", body_area=area)
    elsewhere = ConcernFactory(name="Headaches", body_area=BodyAreaFactory(name="Head"))
    ConditionFactory(title="Low back pain", body_area=area)
    ConditionFactory(title="Old back pain", body_area=area, live=False)
    ConditionFactory(title="Migraine", body_area=elsewhere.body_area)
    for title, concerns, live in (
        ("Aimed massage", [aches], True),
        ("Zonal massage", [aches, desk], True),
        ("Head massage", [elsewhere], True),
        ("Unfinished massage", [aches], False),
    ):
        page = ModalityFactory(title=title, live=live)
        page.concerns = concerns
        page.save()
    PractitionerFactory(title="Bea Back", concerns=[aches])
    PractitionerFactory(title="Desi Desk", concerns=[desk], point=(53.797, -1.543))
    PractitionerFactory(title="Hal Head", concerns=[elsewhere])
    return area


def read(client, path=BACK, **query):
    return client.get(path, query).content.decode()


def test_it_gathers_what_it_may_be_what_may_help_and_who(client, back):
    response = client.get(BACK)
    html = response.content.decode()

    assert html.count("<h1>") == 1
    assert "<h1>Lower back</h1>" in html
    assert [page.title for page in response.context_data["conditions"]] == ["Low back pain"]
    assert [page.title for page in response.context_data["techniques"]] == ["Zonal massage", "Aimed massage"]
    assert {card.name for card in response.context_data["nearby"].cards} == {"Bea Back", "Desi Desk"}
    assert "Hal Head" not in html


def test_when_to_call_for_help_comes_before_everything_else(client, back):
    html = read(client)

    assert html.index("<strong>999</strong>") < html.index(">Low back pain<")


def test_the_finder_is_asked_about_one_concern_of_the_part(client, back):
    html = read(client)

    assert '<form class="search-form search-form--bar" action="/find/"' in html
    assert '<option value="desk-back">Desk back</option>' in html
    assert '<option value="headaches">' not in html


def test_the_place_already_known_goes_along(client, back):
    html = read(client, near="N13 4AA")

    assert 'value="N13 4AA"' in html
    assert "The nearest to" in html
    assert html.index("Bea Back") < html.index("Desi Desk")
    assert 'href="/conditions/low-back-pain/?near=N13+4AA"' in html
    assert 'href="/techniques/zonal-massage/?near=N13+4AA"' in html
    assert '<link rel="canonical" href="http://localhost:8000/conditions/area/lower-back/">' in html


def test_it_knows_its_way_home(client, back):
    html = read(client)

    assert html.index('<a href="/">Home</a>') < html.index('<a href="/conditions/">Conditions</a>')
    assert '"@type":"BreadcrumbList"' in html.replace(" ", "")


def test_it_stands_in_the_sitemap(client, back):
    text = client.get("/sitemap-body-areas-1.xml").content.decode()

    assert f"<loc>http://localhost:8000{BACK}</loc>" in text
    assert "knees" not in text


@pytest.mark.parametrize("slug", ["none", "knees", "%00", "x" * 3000, "%F0%9F%92%A5", "..", "Lower back", ""])
def test_a_part_nobody_knows_is_not_found(client, back, slug):
    assert client.get(f"/conditions/area/{slug}/").status_code == 404


@pytest.mark.parametrize("near", ["%00", "x" * 5000, "%F0%9F%92%A5", "%3Cscript%3E", "1&near=2"])
def test_no_place_breaks_it(client, back, near):
    response = client.get(f"{BACK}?near={near}")

    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


def test_it_takes_at_most_twelve_queries(client, back, django_assert_max_num_queries):
    for path in (BACK, f"{BACK}?near=N13"):
        client.get(path)
        with django_assert_max_num_queries(12):
            client.get(path)
