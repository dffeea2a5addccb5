"""The demo does not mix with the work of others unless told to."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Site

from blog.demo.untouched import foreign_pages
from blog.models import ArticlePage
from practitioners.models import PractitionerPage
from site_core.models import HomePage
from tests.factories import ArticleFactory


def load(**options: bool) -> None:
    call_command("load_demo", verbosity=0, **options)


def test_a_site_with_other_content_is_refused(db: None) -> None:
    ArticleFactory(title="Our own news")
    with pytest.raises(CommandError, match=r"content of its own.*--force"):
        load()
    assert not PractitionerPage.objects.exists()


def test_force_loads_beside_other_content(db: None) -> None:
    ours = ArticleFactory(title="Our own news")
    load(force=True)
    assert ArticlePage.objects.filter(pk=ours.pk).exists()
    assert PractitionerPage.objects.exists()
    assert HomePage.objects.count() == 1


def test_a_new_site_has_no_foreign_pages(db: None) -> None:
    assert foreign_pages() == []


def test_an_edited_welcome_page_is_somebodys_work(db: None) -> None:
    welcome = Site.objects.get().root_page
    welcome.save_revision().publish()
    assert foreign_pages() == [welcome]
