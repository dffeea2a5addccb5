"""As much of Markdown as the guide uses: headings, paragraphs, lists, tables, emphasis, code, pictures."""

import re
from collections.abc import Callable, Iterator

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

EMPHASIS = (
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"\*(.+?)\*"), r"<em>\1</em>"),
    (re.compile(r"`(.+?)`"), r"<code>\1</code>"),
)
PICTURE = re.compile(r"!\[(.*?)\]\((.+?)\)")
NUMBERED, BULLET, RULE = re.compile(r"\d+\. "), re.compile(r"- "), re.compile(r"\|[-| ]+\|")


def to_html(text: str, picture_url: Callable[[str], str]) -> SafeString:
    """HTML of our own guide; ``picture_url`` turns the path of a picture into an address."""
    parts = re.split(r"\n\s*\n", text.strip())
    return mark_safe("\n".join(_block(part, picture_url) for part in parts))  # noqa: S308 - made of escaped text


def _block(part: str, picture_url: Callable[[str], str]) -> str:
    if match := re.match(r"(#{1,3}) (.+)", part):
        level = len(match[1])
        return format_html("<h{}>{}</h{}>", level, _inline(match[2]), level)
    if match := PICTURE.fullmatch(part.strip()):
        return format_html('<p><img src="{}" alt="{}" loading="lazy"></p>', picture_url(match[2]), match[1])
    if part.startswith("|"):
        return _table(part.splitlines())
    for marker, tag in ((NUMBERED, "ol"), (BULLET, "ul")):
        if marker.match(part):
            items = ((_inline(" ".join(item.split())),) for item in _items(part, marker))
            return format_html("<{}>{}</{}>", tag, format_html_join("", "<li>{}</li>", items), tag)
    return format_html("<p>{}</p>", _inline(" ".join(part.split())))


def _items(part: str, marker: re.Pattern[str]) -> Iterator[str]:
    starts = [number for number, line in enumerate(part.splitlines()) if marker.match(line)]
    lines = part.splitlines()
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield marker.sub("", "\n".join(lines[start:end]), count=1)


def _table(lines: list[str]) -> str:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines if not RULE.fullmatch(line)
    ]
    head = format_html_join("", '<th scope="col">{}</th>', ((_inline(cell),) for cell in rows[0]))
    body = format_html_join(
        "",
        "<tr>{}</tr>",
        ((format_html_join("", "<td>{}</td>", ((_inline(cell),) for cell in row)),) for row in rows[1:]),
    )
    return format_html(
        '<table class="listing"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>', head, body
    )


def _inline(text: str) -> SafeString:
    html = str(conditional_escape(text))
    for pattern, replacement in EMPHASIS:
        html = pattern.sub(replacement, html)
    return mark_safe(html)  # noqa: S308 - escaped above
