"""What the proxy shows while the site does not answer needs nothing of the site."""

import re
from pathlib import Path

from tests.rig.database import ROOT

DEPLOY = ROOT / "deploy"
PAGE = DEPLOY / "down.html"


def test_it_stands_alone() -> None:
    html = PAGE.read_text()
    asked_for = re.findall(r"""(?:src|href|action)=["']([^"']*)|url\(([^)]*)""", html)
    assert asked_for == [("", "")], "only the way back to the same address"
    assert "<script" not in html
    assert "999" in html


def test_the_proxy_shows_it() -> None:
    config = (DEPLOY / "Caddyfile").read_text()
    folder = re.search(r"handle @down \{\s+root \* /srv/handwell/(\S+)\s+rewrite \* /(\S+)", config)
    assert folder is not None
    assert Path(ROOT, *folder.groups()) == PAGE
