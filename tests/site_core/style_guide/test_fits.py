"""Long names and words of every component stay within the window of a small phone."""

from tests.factories import the_site
from tests.people import Cast
from tests.rig.browser import SMALL_PHONE, Browse, overflows


def test_no_component_is_wider_than_a_small_phone(browse: Browse, cast: Cast) -> None:
    the_site()
    session = cast.client(cast.operator).cookies["sessionid"].value
    page = browse("/", width=SMALL_PHONE)
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": browse.base_url}])
    page.goto("/style-guide/")
    assert page.locator("[data-component=place]").count()
    assert not overflows(page)
