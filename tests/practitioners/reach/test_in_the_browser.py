"""Pages say what was on the screen, once somebody looks; nothing more leaves the browser."""

import time
from typing import Any

import pytest

from practitioners.models import DailyReach, SearchMiss
from tests.factories import PractitionerFactory


def wait_for(found: Any) -> Any:
    """What ``found`` returns once it is something."""
    deadline = time.monotonic() + 10
    while not (result := found()):
        assert time.monotonic() < deadline, "nothing was counted"
        time.sleep(0.1)
    return result


@pytest.mark.django_db(transaction=True)
def test_a_visit_is_counted_where_it_was_seen(browse: Any) -> None:
    people = [PractitionerFactory(phone="020 7946 0000") for _person in range(6)]
    page = browse("/find/?near=N13", width=375)
    page.wait_for_load_state("networkidle")
    assert not DailyReach.objects.exists()
    first = page.locator("#results .person").first
    name = first.locator("a").first.inner_text()
    first.locator("a").first.click()
    page.wait_for_selector(".profile-head")
    seen = wait_for(lambda: list(DailyReach.objects.filter(in_results=1)))
    assert 1 <= len(seen) < len(people)
    viewed = wait_for(lambda: DailyReach.objects.filter(views=1).first())
    assert viewed.page.title == name
    page.evaluate(
        "document.querySelector('.profile-bar a').addEventListener('click', e => e.preventDefault())"
    )
    page.locator(".profile-bar a").first.click()
    assert wait_for(lambda: DailyReach.objects.filter(contacts=1).first()).page_id == viewed.page_id
    assert page.context.cookies() == []


@pytest.mark.django_db(transaction=True)
def test_a_search_that_found_nobody_is_counted(browse: Any) -> None:
    PractitionerFactory()
    browse("/find/?near=Truro")
    assert wait_for(lambda: SearchMiss.objects.first()).place == "Truro, Cornwall"


@pytest.mark.django_db(transaction=True)
def test_without_scripts_nothing_is_counted(browse: Any) -> None:
    page = browse(PractitionerFactory().url, javascript=False)
    page.wait_for_load_state("networkidle")
    assert not DailyReach.objects.exists()
