"""Every address of the demo site answers, with a page that is whole."""

from collections import Counter
from urllib.parse import urldefrag

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage
from pytest_django import DjangoDbBlocker

from site_core.models import SiteSettings
from site_core.security_headers import strict_header
from tests.site.crawl import Crawl, sitemap_paths

# One walk serves every test here, so they stay in one process.
#: They ask visitors to sign in first.
DOORS = ("/cms/", "/account/", "/join/apply/")

pytestmark = [pytest.mark.xdist_group("crawl"), pytest.mark.usefixtures("demo_site")]

#: Written as an example in a form: nobody's address.
EXAMPLE_EMAIL = "name@example.com"


@pytest.fixture(scope="module")
def crawl(_demo_rows: None, django_db_blocker: DjangoDbBlocker) -> Crawl:
    """The walked site."""
    with django_db_blocker.unblock():
        walked = Crawl()
        walked.walk(["/"])
        walked.linked = frozenset(walked.visits)
        walked.walk(sitemap_paths(walked.client))
    return walked


@pytest.fixture(scope="module")
def pages(crawl: Crawl) -> list:
    """The answers that are pages for people."""
    return [visit for visit in crawl.visits.values() if visit.is_page]


def test_every_link_answers(crawl: Crawl) -> None:
    broken = [
        f"{visit.path} answers {visit.response.status_code}, found on {visit.found_on}"
        for visit in crawl.visits.values()
        if visit.response.status_code not in (200, 301, 302)
    ]
    assert not broken, "\n".join(broken)


def test_no_page_links_to_a_redirect(crawl: Crawl) -> None:
    detours = [
        f"{visit.path} leads to {visit.response['Location']}, found on {visit.found_on}"
        for visit in crawl.visits.values()
        if "Location" in visit.response and not visit.path.startswith(DOORS)
    ]
    assert not detours, "\n".join(detours)


def test_links_alone_lead_to_every_page_of_the_sitemap(crawl: Crawl) -> None:
    lost = sorted({*sitemap_paths(crawl.client)} - crawl.linked)
    assert not lost


def test_every_page_is_whole(pages: list) -> None:
    operator = SiteSettings.objects.first()
    allowed = frozenset({EXAMPLE_EMAIL, operator.contact_email if operator else ""})
    problems = [
        f"{visit.path}: {problem}"
        for visit in pages
        for problem in visit.document.problems(allowed_emails=allowed)
    ]
    assert not problems, "\n".join(problems)


def test_every_page_runs_under_the_strict_policy(pages: list) -> None:
    loose = [
        visit.path for visit in pages if visit.response.get("Content-Security-Policy") != strict_header("")
    ]
    assert not loose


def test_every_indexed_page_has_a_title_of_its_own(pages: list) -> None:
    titles = Counter(visit.document.title for visit in pages if not is_left_out(visit))
    assert not [title for title, times in titles.items() if times > 1]


def is_left_out(visit: object) -> bool:
    """Whether search engines are asked to leave a page out, or to take another address for it."""
    document = visit.document
    robots = [meta.get("content", "") for meta in document.all("meta") if meta.get("name") == "robots"]
    canonical = [link.get("href", "") for link in document.all("link") if link.get("rel") == "canonical"]
    elsewhere = bool(canonical) and not canonical[0].endswith(visit.path)
    return elsewhere or any("noindex" in value for value in robots)


def test_every_file_exists(crawl: Crawl) -> None:
    missing = [f"{path}, wanted by {page}" for path, page in crawl.files.items() if not file_exists(path)]
    assert crawl.files
    assert not missing, "\n".join(missing)


def file_exists(path: str) -> bool:
    """Whether a static or an uploaded file is there."""
    if path.startswith(settings.STATIC_URL):
        return finders.find(path.removeprefix(settings.STATIC_URL)) is not None
    return default_storage.exists(path.removeprefix(settings.MEDIA_URL))


def test_every_link_into_a_page_finds_its_place(crawl: Crawl) -> None:
    lost = []
    for address, page in sorted(crawl.fragments):
        path, fragment = urldefrag(address)
        target = crawl.visits.get(path)
        if target is not None and target.is_page and not target.document.ids[fragment]:
            lost.append(f"{address} on {page}")
    assert not lost, "\n".join(lost)
