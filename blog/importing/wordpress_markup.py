"""What WordPress keeps in a post that is not HTML yet: block comments, shortcodes and bare line breaks."""

import re
from collections import Counter
from collections.abc import Mapping
from html import escape

from blog.importing.pieces import Remark

BLOCK_COMMENT = re.compile(r"<!--\s*/?wp:.*?-->", re.DOTALL)
CAPTION = re.compile(r"\[caption\b[^\]]*\](?P<inner>.*?)\[/caption\]", re.DOTALL | re.IGNORECASE)
PICTURE = re.compile(r"(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?", re.IGNORECASE)
EMBED = re.compile(
    r"\[(?P<name>embed|youtube|vimeo|video|audio)\b[^\]]*\](?P<inner>[^\[]*)\[/(?P=name)\]", re.I
)
GALLERY = re.compile(r"\[gallery\b[^\]]*?\bids=[\"']?(?P<ids>\d+(?:\s*,\s*\d+)*)[\"']?[^\]]*\]", re.I)
# A shortcode's name has a letter first and no space before it, so "[1]" and "[sic!]" stay what they are.
SHORTCODE = re.compile(r"\[/?(?P<name>[a-z][a-z0-9_-]{2,40})(?:\s[^\[\]]{0,500})?/?\]")
BLOCK_TAG = re.compile(
    r"^\s*</?(?:p|div|h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tr|td|th|figure|figcaption|section|article|hr"
    r"|pre|iframe|form|details|summary|dl|dt|dd)\b",
    re.IGNORECASE,
)
BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def to_html(content: str, media: Mapping[str, tuple[str, str]] | None = None) -> tuple[str, list[Remark]]:
    """HTML of a post's content, and what could not be turned into it.

    Follows WordPress's own rules for empty lines (a new paragraph) and line breaks, its captions, and its
    galleries of pictures by number: ``media`` says address and caption of each. Other shortcodes belong to
    plugins that are not here: they stay in the text, as written, and are named.
    """
    text = BLOCK_COMMENT.sub("", content.replace("\r\n", "\n").replace("\r", "\n"))
    text = CAPTION.sub(_caption, text)
    text = GALLERY.sub(lambda match: _gallery(match, media or {}), text)
    text = EMBED.sub(lambda match: f"<p>{escape(match['inner'].strip())}</p>", text)
    found = Counter(match["name"] for match in SHORTCODE.finditer(text))
    remarks = [
        Remark("shortcode", f"[{name}], {count} times, left in the text")
        for name, count in sorted(found.items())
    ]
    return _paragraphs(text), remarks


def _caption(match: re.Match[str]) -> str:
    inner = match["inner"]
    picture = PICTURE.search(inner)
    if picture is None:
        return inner
    words = re.sub(r"<[^>]*>", "", inner.replace(picture[0], "")).strip()
    return f"\n\n<figure>{picture[0]}<figcaption>{words}</figcaption></figure>\n\n"


def _gallery(match: re.Match[str], media: Mapping[str, tuple[str, str]]) -> str:
    """A gallery with a picture that the export does not know stays as it is written, and is named."""
    numbers = [number.strip() for number in match["ids"].split(",")]
    if any(number not in media for number in numbers):
        return match[0]
    figures = []
    for number in numbers:
        address, caption = media[number]
        words = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
        figures.append(f'<figure><img src="{escape(address)}">{words}</figure>')
    return "\n\n" + "\n\n".join(figures) + "\n\n"


def _paragraphs(text: str) -> str:
    parts = []
    for part in BLANK.split(text.strip()):
        if not part.strip():
            continue
        parts.append(part if BLOCK_TAG.match(part) else "<p>" + part.strip().replace("\n", "<br>\n") + "</p>")
    return "\n\n".join(parts)
