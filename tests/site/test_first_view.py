"""What a phone fetches before anybody touches it; the server bundles and compresses as production does."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser

from tests.rig.browser import PHONE
from tests.rig.compressing import compressed

pytestmark = pytest.mark.usefixtures("demo_site")

MOST_REQUESTS, MOST_BYTES = 12, 100_000
#: Cumulative layout shift.
MOST_JUMPING = 0.02
BUNDLED = "site_core.static_storage.BundledManifestStorage"


@pytest.fixture(scope="module")
def address(_demo_rows: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with files as ``collectstatic`` leaves them and compressed pages."""
    with override_settings(
        STORAGES=settings.STORAGES | {"staticfiles": {"BACKEND": BUNDLED}},
        STATIC_ROOT=tmp_path_factory.mktemp("static"),
        WHITENOISE_USE_FINDERS=False,
        WHITENOISE_AUTOREFRESH=False,
    ):
        call_command("collectstatic", interactive=False, verbosity=0)
        server = LiveServerThread("localhost", compressed)
        server.daemon = True
        server.start()
        server.is_ready.wait()
        yield f"http://localhost:{server.port}"
        server.terminate()


def fetched(browser: Browser, url: str) -> dict[str, int]:
    """Each address a phone asks for, with the bytes that came over the wire."""
    context = browser.new_context(viewport={"width": PHONE, "height": 812}, device_scale_factor=2)
    page = context.new_page()
    network = context.new_cdp_session(page)
    asked: dict[str, str] = {}
    weights: dict[str, int] = {}

    def begun(event: dict[str, Any]) -> None:
        if event["request"]["url"].startswith("http"):
            asked[event["requestId"]] = event["request"]["url"].removeprefix(url)

    def ended(event: dict[str, Any]) -> None:
        weights[event["requestId"]] = int(event["encodedDataLength"])

    network.on("Network.requestWillBeSent", begun)
    network.on("Network.loadingFinished", ended)
    network.send("Network.enable")
    page.goto(url, wait_until="networkidle")
    context.close()
    return {path: weights.get(number, 0) for number, path in asked.items()}


@pytest.mark.parametrize("path", ["/", "/find/", "/find/?near=N13"])
def test_the_first_view_is_light(browser: Browser, address: str, path: str) -> None:
    found = fetched(browser, address + path)
    assert any(name.endswith(".css") for name in found), found
    assert all(found.values()), found
    assert len(found) <= MOST_REQUESTS, found
    assert sum(found.values()) <= MOST_BYTES, found


def test_the_finder_needs_no_script_but_its_bundle(browser: Browser, address: str) -> None:
    scripts = [name for name in fetched(browser, f"{address}/find/") if name.endswith(".js")]
    assert [name.split("/")[-1].split(".")[0] for name in scripts] == ["theme", "finder"]


def test_nothing_jumps_when_the_scripts_have_come(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 412, "height": 823})
    page.add_init_script(
        """window.jumps = 0;
        new PerformanceObserver(list => list.getEntries().forEach(entry => { window.jumps += entry.value; }))
            .observe({type: "layout-shift", buffered: true});"""
    )
    found = {}
    for path in ("/", "/find/", "/conditions/low-back-pain/", "/techniques/cupping/", "/articles/"):
        page.goto(address + path, wait_until="networkidle")
        found[path] = page.evaluate("window.jumps")
    page.close()
    assert {path: jumps for path, jumps in found.items() if jumps > MOST_JUMPING} == {}
