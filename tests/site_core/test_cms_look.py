"""The CMS wears the colours and the mark of the site."""

from django.contrib.staticfiles.finders import find
from django.urls import reverse

from site_core.cms_look import STYLES
from tests.factories.tree import the_home
from tests.people import Cast


def test_every_screen_has_the_styles_the_mark_and_the_name(cast: Cast) -> None:
    html = cast.client(cast.editor).get(reverse("wagtailadmin_home")).content.decode()
    for name in STYLES:
        assert find(name)
        assert f'href="/static/{name}"' in html
    assert "<template data-wagtail-sidebar-branding-logo><img" in html
    assert "Handwell</title>" in html
    assert "Wagtail</title>" not in html


def test_the_bar_over_a_page_wears_the_mark(cast: Cast) -> None:
    html = cast.client(cast.editor).get(the_home().url).content.decode()
    assert '<img class="w-userbar-icon" src="/static/site_core/img/favicon.svg"' in html
