"""The words of running text."""

import re
from html import unescape

TAG = re.compile(r"<[^>]*>")


def plain(html: str) -> str:
    """Without markup, in single spaces."""
    return " ".join(unescape(TAG.sub(" ", html)).split())
