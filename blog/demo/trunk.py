"""Loads the front page, the lists below it and the pages of plain text."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from blog.demo.untouched import is_untouched_welcome
from blog.models import ArticleIndexPage, ConditionIndexPage
from practitioners.models import FinderPage, ModalityIndexPage
from site_core.demo.place import put_page
from site_core.demo.record import Record, read_file, read_folder
from site_core.models import BasePage, HomePage, StandardPage

FOLDER = Path(__file__).parent / "pages"
HOME = "home.toml"
P = TypeVar("P", bound=BasePage)


@dataclass(frozen=True)
class Trunk:
    """The pages every other page hangs below."""

    home: HomePage
    finder: FinderPage
    modalities: ModalityIndexPage
    conditions: ConditionIndexPage
    articles: ArticleIndexPage


def load_trunk() -> Trunk:
    """The front page as the root of the site, and the finder and the lists below it."""
    home = _load_home()
    return Trunk(
        home,
        _list(
            home,
            FinderPage,
            "find",
            _("Find a practitioner"),
            _("Find somebody near you who does the right thing, and see what has been checked."),
            _("Say where you are, and what you are looking for if you know. Nobody can pay to come first."),
        ),
        _list(
            home,
            ModalityIndexPage,
            "techniques",
            _("Techniques"),
            _("What each technique is, what a session is like, and how much is known about it."),
            _("Each page says what happens, who it may suit, when to wait, and what trials show."),
        ),
        _list(
            home,
            ConditionIndexPage,
            "conditions",
            _("Problems people ask about"),
            _("Aches and pains in plain words: when to see a doctor first, and what may help."),
            _("Each page starts with the signs that need a doctor, then says what may help."),
        ),
        _list(
            home,
            ArticleIndexPage,
            "articles",
            _("Articles"),
            _("Before your visit, between visits, and stories of people who tried."),
            _("Written by people who work in the field, and dated, so that you can see how old they are."),
        ),
    )


def _list(home: HomePage, model: type[P], slug: str, title: str, summary: str, intro: str) -> P:
    # A site that is told to take the demo beside its own content may have its list under another address.
    own = model._default_manager.exclude(slug=slug).first()
    fields = {"title": title, "summary": summary, "intro": intro, "show_in_menus": True}
    return own or put_page(model, home, slug, fields)


def _load_home() -> HomePage:
    with Record(f"pages/{HOME}", read_file(FOLDER / HOME)) as record:
        record.take("show_in_menu", False)
        slug = record.take("slug")
        fields = record.text("title", "summary", "heading", "intro", "join_heading", "join_text")
        fields["how_it_works"] = record.items(HomePage, "how_it_works", "step")
    if own := HomePage.objects.exclude(slug=slug).first():
        return own
    root = Page.objects.get(depth=1)
    site = Site.objects.get(is_default_site=True)
    welcome = site.root_page
    if is_untouched_welcome(welcome):
        # It has the slug that ours wants; the site moves to ours before it goes, or it would go with it.
        welcome.slug = "welcome"
        welcome.save(update_fields=["slug", "url_path"], clean=False)
    home = put_page(HomePage, root, slug, fields)
    site.root_page = home
    site.save()
    if is_untouched_welcome(welcome):
        welcome.delete()
    return home


def load_standard_pages(home: HomePage) -> int:
    """How many there are now."""
    for record in read_folder(FOLDER):
        if not record.source.endswith(HOME):
            with record as page:
                put_page(
                    StandardPage,
                    home,
                    page.take("slug"),
                    {
                        "title": page.take("title"),
                        "summary": page.take("summary"),
                        "show_in_menus": page.take("show_in_menu", False),
                        "body": page.stream(StandardPage, "body", page.take("body")),
                    },
                )
    return StandardPage.objects.count()
