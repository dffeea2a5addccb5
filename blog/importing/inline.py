"""Running text inside a block: bold, italic, links and line breaks stay, all else becomes its words."""

import re
from html import escape
from urllib.parse import urljoin, urlsplit

from bs4 import Comment, NavigableString, Tag
from bs4.element import PreformattedString

KEPT = {"b": "b", "strong": "b", "i": "i", "em": "i"}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
WHITE = re.compile(r"\s+")
CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def inline_html(nodes: list[Tag | NavigableString], base: str) -> str:
    """HTML of nodes that form one paragraph; ``base`` is the address that relative links start from."""
    return WHITE.sub(" ", "".join(_one(node, base) for node in nodes)).strip()


def link_address(address: object, base: str) -> str:
    """An address that is safe to link to, made absolute; empty for any other, such as ``javascript:``."""
    text = CONTROL.sub("", str(address or "")).strip()
    if text.startswith("#"):
        return ""
    try:
        absolute = urljoin(base, text)
        scheme = urlsplit(absolute).scheme.lower()
    except ValueError:
        return ""
    return absolute if scheme in SCHEMES else ""


def _one(node: Tag | NavigableString, base: str) -> str:
    if isinstance(node, Tag):
        inner = "".join(
            _one(child, base) for child in node.children if isinstance(child, Tag | NavigableString)
        )
        if node.name == "br":
            return "<br/>"
        if node.name == "a" and inner.strip() and (address := link_address(node.get("href"), base)):
            return f'<a href="{escape(address)}">{inner}</a>'
        if node.name in KEPT and inner.strip():
            return f"<{KEPT[node.name]}>{inner}</{KEPT[node.name]}>"
        return inner
    # Comments, declarations and CDATA are strings too, and none of them is text.
    if isinstance(node, Comment | PreformattedString):
        return ""
    return escape(str(node), quote=False)
