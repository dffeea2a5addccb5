"""Choosing the square of a photo, with the keys alone and with the mouse alone."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from practitioners.models import PractitionerPage
from practitioners.photos.storing import store_photo
from practitioners.selfservice.drafts import draft_of
from site_core.photos.photo import Photo
from tests.factories import PractitionerFactory
from tests.people import Cast
from tests.rig.browser import PHONE, Browse
from tests.rig.signed_in import sign_in

#: In per cent; the picture that is shown is a little smaller than the photo, so its shape is rounded.
LOWEST = re.compile(r"^33\.[34]$")
RED, GREEN, BLUE = "#ff0000", "#00ff00", "#0000ff"


@pytest.fixture
def mine(server: Any) -> PractitionerPage:
    return PractitionerFactory(listing={"owner": Cast().owner})


@pytest.fixture
def cutting(browse: Browse, mine: PractitionerPage) -> Callable[..., tuple[Page, Locator]]:
    """The page on which its owner cuts a tall photo, red above green above blue, and the square on it."""

    def go(width: int) -> tuple[Page, Locator]:
        tall = Image.new("RGB", (600, 900), GREEN)
        tall.paste(RED, (0, 0, 600, 300))
        tall.paste(BLUE, (0, 600, 600, 900))
        sent = store_photo(Photo(tall, "JPEG"), mine.listing.owner, "Tall")
        client = Client()
        client.force_login(mine.listing.owner)
        page = browse("/search/", width=width)
        sign_in(page, client, browse)
        page.goto(f"/account/profile/{mine.pk}/photo/{sent.pk}/")
        square = page.get_by_role("application")
        expect(square).to_be_visible()
        return page, square

    return go


def colours(mine: PractitionerPage) -> tuple[str, str]:
    """At the upper and at the lower edge of what would be shown."""
    photo = draft_of(PractitionerPage.objects.get(pk=mine.pk)).photo
    assert photo is not None
    with photo.open_file() as file, Image.open(file) as image:
        assert image.width == image.height
        edges = (image.convert("RGB").getpixel((image.width // 2, y)) for y in (5, image.height - 5))
        names = ("red", "green", "blue")
        return tuple(names[max(range(3), key=list(edge).__getitem__)] for edge in edges)  # type: ignore[return-value]


def use_it(page: Page) -> None:
    page.get_by_role("button", name="Save draft").click()
    page.wait_for_url(lambda url: "/photo/" not in url)


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_with_the_keys_alone(
    cutting: Callable[..., tuple[Page, Locator]], mine: PractitionerPage, width: int
) -> None:
    page, square = cutting(width)
    square.focus()
    for _ in range(5):
        page.keyboard.press("Shift+ArrowDown")
    expect(page.locator("input[name=top]")).to_have_value(LOWEST)
    expect(page.get_by_role("status").filter(has_text="33 % from the top")).to_be_attached()
    page.keyboard.press("-")
    expect(page.locator("input[name=size]")).to_have_value("96")
    page.keyboard.press("Shift+ArrowDown")
    use_it(page)
    assert colours(mine) == ("green", "blue")


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_with_the_mouse_alone(
    cutting: Callable[..., tuple[Page, Locator]], mine: PractitionerPage, width: int
) -> None:
    page, square = cutting(width)
    square.scroll_into_view_if_needed()
    box = square.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + box["height"], steps=4)
    page.mouse.up()
    expect(page.locator("input[name=top]")).to_have_value(LOWEST)
    # Let go: it stays where it is.
    page.mouse.move(x, y)
    expect(page.locator("input[name=top]")).to_have_value(LOWEST)
    use_it(page)
    assert colours(mine) == ("green", "blue")
