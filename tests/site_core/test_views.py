"""The small pages around the site."""

import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone
from wagtail.models import PageViewRestriction

from site_core import health
from site_core.daily.running import DAILY
from site_core.models import JobRun, SiteSettings, StandardPage
from site_core.seo import sitemaps
from tests.factories import (
    ArticleFactory,
    ConditionFactory,
    ModalityFactory,
    PractitionerFactory,
    the_home,
    the_site,
)

pytestmark = pytest.mark.django_db


def locations(response):
    tree = ElementTree.fromstring(response.content)
    return [urlsplit(element.text).path for element in tree.iter(f"{{{sitemaps.NAMESPACE}}}loc")]


def all_locations(client):
    return [path for file in locations(client.get("/sitemap.xml")) for path in locations(client.get(file))]


def test_robots_may_read_everything_but_the_cms_and_the_search(client, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://example.org"

    response = client.get("/robots.txt")

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /cms/",
        "Disallow: /search/",
        "",
        "Sitemap: https://example.org/sitemap.xml",
    ]


def test_the_sitemap_names_every_public_page_once(client):
    the_site()
    people = [PractitionerFactory(), PractitionerFactory()]
    pages = [ModalityFactory(), ConditionFactory(), ArticleFactory()]
    about = the_home().add_child(instance=StandardPage(title="About", slug="about"))

    found = all_locations(client)

    expected = ["/", "/find/", "/techniques/", "/conditions/", "/articles/"]
    assert sorted(found) == sorted(expected + [page.url for page in [*people, *pages, about]])


def test_the_sitemap_keeps_to_what_visitors_may_see(client):
    trunk = the_site()
    PractitionerFactory(slug="not-asked", consent=False)
    ConditionFactory(slug="draft", live=False)
    members = trunk.home.add_child(instance=StandardPage(title="Members", slug="members"))
    PageViewRestriction.objects.create(page=members, restriction_type="login")

    assert not [
        path for path in all_locations(client) if "not-asked" in path or "draft" in path or "members" in path
    ]


def test_a_town_with_enough_people_is_in_the_sitemap(client):
    technique = ModalityFactory(slug="cupping")
    for _ in range(3):
        PractitionerFactory(techniques=[technique])

    found = all_locations(client)

    assert "/find/in/palmers-green/" in found
    assert "/find/in/palmers-green/cupping/" in found


def test_long_sections_are_cut_into_files(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "PER_FILE", 2)
    for _ in range(5):
        ArticleFactory()

    files = [path for path in locations(client.get("/sitemap.xml")) if "articles" in path]

    assert files == [f"/sitemap-articles-{number}.xml" for number in (1, 2, 3)]
    assert [len(locations(client.get(path))) for path in files] == [2, 2, 2]


def test_lastmod_is_the_day_of_publication(client):
    page = ArticleFactory()
    with time_machine.travel(datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC), tick=False):
        page.save_revision().publish()

    assert (
        "<lastmod>2026-03-01T12:00:00+00:00</lastmod>"
        in client.get("/sitemap-articles-1.xml").content.decode()
    )


@pytest.mark.parametrize("path", ["nothing-1", "people-0", "people-2", "people-99999999999999999999999"])
def test_a_file_that_is_not_there_is_not_found(client, path):
    the_site()

    assert client.get(f"/sitemap-{path}.xml").status_code == 404


def test_a_file_costs_a_fixed_number_of_queries(client, django_assert_max_num_queries):
    for _ in range(30):
        ArticleFactory()

    with django_assert_max_num_queries(4):
        client.get("/sitemap-articles-1.xml")


def test_security_txt_names_the_operators_address_and_expires(client):
    home = the_home()
    settings = SiteSettings.for_site(home.get_site())
    settings.contact_email, settings.security_email = "hello@example.org", "security@example.org"
    settings.save()

    with time_machine.travel(datetime.datetime(2026, 1, 1, 15, 30, tzinfo=datetime.UTC), tick=False):
        response = client.get("/.well-known/security.txt")

    lines = dict(line.split(": ", 1) for line in response.content.decode().splitlines())
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert lines["Contact"] == "mailto:security@example.org"
    assert lines["Expires"] == "2026-06-30T00:00:00+00:00"
    assert lines["Canonical"].endswith("/.well-known/security.txt")


def test_security_txt_is_missing_while_nobody_is_named(client):
    the_home()

    assert client.get("/.well-known/security.txt").status_code == 404


def test_a_live_process_says_so_without_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/health/live/")

    assert response.json() == {"status": "ok"}
    assert "no-store" in response["Cache-Control"]


def test_a_ready_process_names_its_parts(client):
    JobRun.objects.create(name=DAILY, succeeded_at=timezone.now())
    response = client.get("/health/ready/")

    assert response.status_code == 200
    assert response.json() == {
        "status": "ok",
        "parts": {"database": "ok", "migrations": "ok", "cache": "ok", "daily": "ok", "minutely": "ok"},
    }


def unready(client):
    response = client.get("/health/ready/")
    assert response.status_code == 503
    return {name for name, state in response.json()["parts"].items() if state != "ok"}


def test_a_migration_that_is_not_applied_is_named(client):
    MigrationRecorder(connection).record_unapplied(*sorted(health.newest_migrations())[0])

    assert unready(client) == {"migrations"}


def test_a_cache_that_forgets_is_named(client, monkeypatch):
    monkeypatch.setattr(type(cache._connections["default"]), "get", lambda *args, **kwargs: None)

    assert unready(client) == {"cache"}


def test_a_database_that_is_gone_is_named_and_nothing_else_is_told(client, monkeypatch):
    def refuse(*args):
        raise OSError("could not connect to 10.0.0.5 as handwell")

    monkeypatch.setattr(connection, "cursor", refuse)

    response = client.get("/health/ready/")

    assert response.status_code == 503
    assert response.json()["parts"]["database"] == "failed"
    assert "10.0.0.5" not in response.content.decode()


@pytest.mark.parametrize(
    "path", ["/robots.txt", "/sitemap.xml", "/search/", "/health/live/", "/health/ready/"]
)
def test_they_are_for_reading_only(client, path):
    assert client.post(path).status_code == 405
    assert client.head(path).status_code == 200


def test_topics_that_something_carries_are_in_the_sitemap(client):
    the_site()
    assert not [path for path in all_locations(client) if path.startswith("/tags/")]

    PractitionerFactory(tags=["runners"])

    assert [path for path in all_locations(client) if path.startswith("/tags/")] == [
        "/tags/",
        "/tags/runners/",
    ]
