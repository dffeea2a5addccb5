"""The finder as a visitor meets it: one test for each kind of answer, and what it offers."""

import html
import re

import pytest
from django.test import Client

from practitioners.models import Concern, ModalityPage
from tests.factories import PractitionerFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]

WINCHMORE_HILL = (51.634, -0.101)
DERBY = (52.922, -1.476)
N13 = "N13 (Palmers Green)"


def find(query: str = "") -> str:
    response = Client().get(f"/find/{query}")
    assert response.status_code == 200
    return response.content.decode()


def heading(page: str) -> str:
    found = re.findall(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
    assert len(found) == 1
    return html.unescape(found[0].strip())


def words(page: str) -> str:
    """What there is to read in the main part."""
    main = page[page.index("<main") : page.index("</main>")]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).split())


def names(page: str) -> list[str]:
    return re.findall(r'class="person__name"><a [^>]*>(.*?)</a>', page)


def link(page: str, text: str) -> str:
    """Where the link with some words leads; its number, if it has one, is what that finds."""
    found = re.search(
        rf'<a [^>]*href="([^"]*)"[^>]*>(?:(?!</a>).)*?{re.escape(html.escape(text))}', page, re.DOTALL
    )
    assert found, f"no link {text!r}"
    return html.unescape(found[1]).removeprefix("/find/")


def count_of(page: str) -> int:
    """How many people a page of results says it found."""
    return int(re.match(r"\d+", heading(page))[0])  # type: ignore[index]


def cupping() -> ModalityPage:
    return ModalityPage.objects.get(slug="cupping")


def test_no_question_shows_everybody() -> None:
    PractitionerFactory(title="Ann")
    PractitionerFactory(title="Bob")
    page = find()
    assert heading(page) == "Find a practitioner"
    assert sorted(names(page)) == ["Ann", "Bob"]
    assert "drawn anew each day" in words(page)
    assert "Nobody can pay for a place." in words(page)


def test_many_near_a_place_nearest_first() -> None:
    PractitionerFactory(title="Up The Road", locations=[{"town": "Winchmore Hill", "point": WINCHMORE_HILL}])
    PractitionerFactory(title="Far Away", locations=[{"town": "Derby", "point": DERBY}])
    PractitionerFactory(title="Next Door", techniques=[cupping()])
    PractitionerFactory(title="Comes", locations=[], base=(51.66, -0.12), radius=9)
    page = find("?near=n13")
    assert heading(page) == f"3 practitioners within 10 miles of {N13}"
    assert names(page) == ["Next Door", "Up The Road", "Comes"]
    assert "Comes to you, details confirmed" in words(page)
    assert "Nearest first" in words(page)
    page = find("?near=n13&technique=cupping&radius=25")
    assert heading(page) == f"1 practitioner offering cupping within 25 miles of {N13}"
    assert "Offers cupping, details confirmed" in words(page)


def test_few_are_followed_by_those_a_little_further() -> None:
    PractitionerFactory(title="Next Door")
    PractitionerFactory(title="Far Away", locations=[{"town": "Derby", "point": DERBY}])
    page = find("?near=N13")
    assert heading(page) == f"1 practitioner within 10 miles of {N13}"
    assert names(page) == ["Next Door", "Far Away"]
    assert page.index("Next Door") < page.index("A little further") < page.index("Far Away")
    assert "107 miles" in words(page)


def test_nobody_within_the_radius() -> None:
    PractitionerFactory(title="Cupper", techniques=[cupping()], point=(51.9, -0.11))
    PractitionerFactory(title="Far Cupper", techniques=[cupping()], point=DERBY)
    PractitionerFactory(title="Other")
    PractitionerFactory(title="Screen", techniques=[cupping()], locations=[], works_online=True)
    page = find("?near=N13&technique=cupping")
    assert heading(page) == f"Nobody within 10 miles of {N13} offers cupping"
    assert names(page) == ["Cupper", "Far Cupper"]
    for text, found in (
        ("Widen to 25 miles", 1),
        ("Anywhere in the directory", 3),
        ("Without Cupping", 1),
        ("Meet online", 1),
    ):
        assert f"{text} {found}" in words(page)
        assert count_of(find(link(page, text))) == found


def test_nobody_anywhere_is_explained_with_a_way_on() -> None:
    PractitionerFactory(title="Other")
    page = find("?near=N13&technique=cupping&gender=man")
    assert heading(page) == "Nobody fits all of that yet"
    assert link(page, "About cupping") == "/techniques/cupping/"
    assert "Everybody in the directory 1" in words(page)
    assert names(find(link(page, "Everybody in the directory"))) == ["Other"]
    assert names(page) == []


def test_a_name_of_several_places_asks_which_and_says_how_many_each_would_bring() -> None:
    PractitionerFactory(title="Islander", techniques=[cupping()], point=(50.701, -1.288))
    PractitionerFactory(title="Welsh", point=(51.588, -2.998))
    PractitionerFactory(title="Welsh Cupper", techniques=[cupping()], point=(51.59, -2.99))
    page = find("?near=newport&technique=cupping")
    assert heading(page) == "Which Newport do you mean?"
    assert names(page) == []
    island = find(link(page, "Newport, Isle of Wight"))
    assert heading(island) == "1 practitioner offering cupping within 10 miles of Newport, Isle of Wight"
    assert names(island)[0] == "Islander"
    listed = re.search(r"Newport, Isle of Wight.*?(\d+) pe", words(page))
    assert listed
    assert listed[1] == "1"


def test_a_place_that_nobody_knows_is_kept_in_the_box_with_an_example() -> None:
    PractitionerFactory()
    page = find("?near=zzzz&technique=cupping")
    assert heading(page) == "We could not find that place"
    assert "<title>Error: We could not find that place" in page
    assert "Enter a postcode or town, like LS1 4AP or Leeds" in words(page)
    assert 'value="zzzz"' in page
    assert 'aria-invalid="true"' in page
    assert 'aria-describedby="finder-near-error"' in page
    assert re.search(r'value="cupping"[^>]* checked', page)


def test_a_misspelt_place_suggests_the_right_one() -> None:
    PractitionerFactory(point=DERBY)
    page = find("?near=Derbby")
    assert "Did you mean" in words(page)
    assert heading(find(link(page, "Derby"))).startswith("1 practitioner within 10 miles of Derby")


def test_outside_the_country_says_so_and_offers_the_nearest_town_that_is_covered() -> None:
    PractitionerFactory()
    page = find("?near=Dublin")
    assert heading(page) == "Outside the area we cover"
    assert "is outside the area this directory covers" in words(page)
    assert "Did you mean" not in words(page)
    assert "The nearest place that we cover" in words(page)
    assert link(page, ", ").startswith("?near=")


def test_too_many_ask_for_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("practitioners.finder.search.TOO_MANY", 2)
    for _person in range(3):
        PractitionerFactory(techniques=[cupping()])
    page = find("?technique=cupping")
    assert heading(page) == "3 practitioners offering cupping"
    assert "Add a town or postcode" in words(page)
    assert "Add a town or postcode" not in words(find("?technique=cupping&near=N13"))


def test_a_page_beyond_the_last_is_the_last() -> None:
    for _person in range(21):
        PractitionerFactory()
    last = find("?near=N13&page=999999999999")
    assert len(names(last)) == 1
    assert "Showing 21–21 of 21" in words(last)
    assert names(last) == names(find("?near=N13&page=2"))
    assert link(last, "Previous") == "?near=N13&page=1"


def test_an_empty_directory_says_it_opens_soon() -> None:
    page = find("?near=N13")
    assert heading(page) == "Opening soon"
    assert "The first practitioners are being checked" in words(page)
    assert "/conditions/" in page or "/techniques/" in page


def test_a_filter_that_we_do_not_have_is_said_to_be_left_out_and_not_repeated() -> None:
    PractitionerFactory()
    page = find("?technique=levitation")
    assert "It has been left out." in words(page)
    assert "levitation" not in page
    assert heading(page) == "Find a practitioner"


def test_a_slip_in_a_technique_is_put_right() -> None:
    PractitionerFactory(techniques=[cupping()])
    page = find("?q=cuping&near=N13")
    assert "Did you mean Cupping ?" in words(page)
    assert count_of(find(link(page, "Cupping"))) == 1


def test_each_chip_takes_one_filter_away() -> None:
    PractitionerFactory(
        techniques=[cupping()], concerns=[Concern.objects.get(slug="lower-back")], gender="woman"
    )
    page = find("?near=N13&radius=25&technique=cupping&for=lower-back&gender=woman&q=calm&sort=price")
    for text, kept in (
        ("Cupping", "?near=N13&radius=25&q=calm&for=lower-back&gender=woman&sort=price"),
        ("Woman", "?near=N13&radius=25&q=calm&technique=cupping&for=lower-back&sort=price"),
        ("“calm”", "?near=N13&radius=25&technique=cupping&for=lower-back&gender=woman&sort=price"),
    ):
        chip = re.search(
            rf'href="([^"]*)"><span class="visually-hidden">Remove filter:</span><span>{text}', page
        )
        assert chip
        assert html.unescape(chip[1]) == f"/find/{kept}"
    assert link(page, "Clear filters") == "?near=N13&radius=25"


def test_the_form_carries_the_whole_question() -> None:
    PractitionerFactory(techniques=[cupping()])
    page = find("?near=newport&place=x&radius=25&q=calm&technique=cupping&now=open&sort=price")
    form = page[page.index('<form class="finder-bar"') : page.index("</form>", page.index('id="finder"'))]
    assert 'name="near" value="newport"' in form
    assert 'name="q" value="calm"' in form
    assert 'value="25" selected' in form
    assert 'name="sort" value="price"' in form
    boxes = re.findall(r'<input type="checkbox"[^>]*>', page)
    assert boxes
    assert all('form="finder"' in box for box in boxes)
    ticked = {re.search(r'value="([^"]*)"', box)[1] for box in boxes if " checked" in box}  # type: ignore[index]
    assert ticked == {"cupping", "open"}


def test_an_option_that_finds_nobody_stays_and_cannot_be_ticked() -> None:
    PractitionerFactory(techniques=[cupping()])
    page = find("?near=N13")
    assert re.search(r'value="dorn-method"[^>]* disabled', page)
    assert not re.search(r'value="cupping"[^>]* disabled', page)
    # What is ticked can always be unticked, whatever it finds.
    assert not re.search(r'value="dorn-method"[^>]* disabled', find("?technique=dorn-method"))
