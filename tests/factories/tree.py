"""The trunk of the site: the pages of which there is one. Each is made when it is first asked for."""

from dataclasses import dataclass
from typing import TypeVar

from wagtail.models import Page, Site

from blog.models import ArticleIndexPage, ConditionIndexPage
from practitioners.models import FinderPage, ModalityIndexPage
from site_core.models import BasePage, HomePage

P = TypeVar("P", bound=BasePage)


@dataclass(frozen=True)
class Trunk:
    """The pages every other page hangs below."""

    home: HomePage
    finder: FinderPage
    modalities: ModalityIndexPage
    conditions: ConditionIndexPage
    articles: ArticleIndexPage


def the_site() -> Trunk:
    """The whole trunk."""
    return Trunk(the_home(), the_finder(), the_modality_index(), the_condition_index(), the_article_index())


def the_home() -> HomePage:
    """The front page, as the root of the default site, in the place of Wagtail's welcome page."""
    home = HomePage.objects.first()
    if home is None:
        root = Page.objects.get(depth=1)
        home = HomePage(title="Handwell", slug="handwell", summary="Find a therapist near you.")
        root.add_child(instance=home)
        site = Site.objects.get(is_default_site=True)
        welcome, site.root_page = site.root_page, home
        site.save()
        welcome.delete()
        home = HomePage.objects.get()
    return home


def _below_home(model: type[P], title: str, slug: str) -> P:
    page = model._default_manager.first()
    if page is None:
        page = the_home().add_child(instance=model(title=title, slug=slug, show_in_menus=True))
    return page


def the_finder() -> FinderPage:
    """The finder at /find/, which profiles hang below."""
    return _below_home(FinderPage, "Find a practitioner", "find")


def the_modality_index() -> ModalityIndexPage:
    """The list of techniques at /techniques/."""
    return _below_home(ModalityIndexPage, "Techniques", "techniques")


def the_condition_index() -> ConditionIndexPage:
    """The list of conditions at /conditions/."""
    return _below_home(ConditionIndexPage, "Conditions", "conditions")


def the_article_index() -> ArticleIndexPage:
    """The list of articles at /articles/."""
    return _below_home(ArticleIndexPage, "Articles", "articles")
