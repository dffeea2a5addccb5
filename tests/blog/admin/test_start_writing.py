"""The front page of the CMS offers a new page of each kind to those who may add one."""

import re

from django.urls import reverse

from blog.models import ConditionIndexPage
from tests.factories.tree import the_site
from tests.people import Cast


def offered(cast: Cast, person: str) -> dict[str, str]:
    """The name and the address of each offer, as somebody sees them after signing in."""
    html = cast.client(getattr(cast, person)).get(reverse("wagtailadmin_home")).content.decode()
    return {name: url for url, name in re.findall(r'<div><a href="([^"]+)">([^<]+)</a><p>', html)}


def test_an_editor_begins_each_kind_where_it_belongs(cast: Cast) -> None:
    trunk = the_site()
    offers = offered(cast, "editor")
    assert offers == {
        "Article": f"/cms/pages/add/blog/articlepage/{trunk.articles.pk}/",
        "Condition": f"/cms/pages/add/blog/conditionpage/{trunk.conditions.pk}/",
        "Technique": f"/cms/pages/add/practitioners/modalitypage/{trunk.modalities.pk}/",
    }
    client = cast.client(cast.editor)
    assert [client.get(url).status_code for url in offers.values()] == [200, 200, 200]


def test_nothing_is_offered_to_those_who_may_not_add_pages(cast: Cast) -> None:
    the_site()
    assert offered(cast, "reviewer") == {}


def test_a_kind_without_its_list_is_left_out(cast: Cast) -> None:
    the_site()
    ConditionIndexPage.objects.get().delete()
    assert set(offered(cast, "editor")) == {"Article", "Technique"}
