"""From HTML to pieces. Broken, deep and hostile markup loses its tags, never its words."""

from collections import Counter
from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString, Tag

from blog.importing.inline import inline_html
from blog.importing.pieces import (
    Bullets,
    Figure,
    Grid,
    Heading,
    Kept,
    Paragraph,
    Piece,
    Quotation,
    Reading,
    Remark,
    Rule,
)

#: Never brought over, not even as text: what they hold is not for readers.
DROPPED = frozenset({"script", "style", "noscript", "template", "link", "meta", "title", "head", "base"})
#: Brought over as text for the editor to replace.
KEPT = frozenset(
    {"iframe", "video", "audio", "embed", "object", "form", "svg", "canvas", "applet", "frame", "map", "math"}
)
HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 3, "h5": 3, "h6": 3}
CONTAINERS = frozenset(
    {
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "nav",
        "body",
        "html",
        "center",
        "details",
    }
    | {"address", "fieldset", "dl", "figure", "blockquote", "td", "li", "summary", "p", "dt", "dd", "pre"}
)
INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "big", "br", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "label"}
    | {"mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "u", "var", "wbr", "tt"}
)
LONGEST_KEPT = 2000
#: Deeper nesting is nobody's page; its words are kept.
DEEPEST = 60


def read_html(html: str, base: str = "") -> Reading:
    """The pieces of a page or of a part of one.

    ``base`` is the address the page had, for its relative links. Scripts and styles are left out and counted
    in the remarks; so is every element that is not known, of which the words are kept.
    """
    soup = BeautifulSoup(html, "html.parser")
    reader = _Reader(base)
    for tag in soup.find_all(DROPPED):
        reader.dropped[tag.name] += 1
        tag.decompose()
    return Reading(tuple(reader.pieces(soup.body or soup, 0)), tuple(reader.remarks()))


class _Reader:
    def __init__(self, base: str) -> None:
        self.base = base
        self.dropped: Counter[str] = Counter()
        self.unknown: Counter[str] = Counter()
        self.kept: Counter[str] = Counter()

    def remarks(self) -> Iterator[Remark]:
        for name, count in sorted(self.dropped.items()):
            if name in ("script", "style", "noscript", "template"):
                yield Remark("left out", f"<{name}>, {count} times")
        for name, count in sorted(self.kept.items()):
            yield Remark("to sort out", f"<{name}>, {count} times, kept as text")
        for name, count in sorted(self.unknown.items()):
            yield Remark("unknown markup", f"<{name}>, {count} times: its words were kept")

    def pieces(self, parent: Tag, depth: int) -> Iterator[Piece]:
        run: list[Tag | NavigableString] = []
        for child in list(parent.children):
            if isinstance(child, Tag) and self._stands_alone(child):
                yield from self._paragraph(run)
                run = []
                yield from self._block(child, depth)
            elif isinstance(child, Tag | NavigableString):
                run.append(child)
        yield from self._paragraph(run)

    def _stands_alone(self, tag: Tag) -> bool:
        if tag.name not in INLINE:
            return True
        return bool(tag.find([*HEADINGS, *KEPT, "img", "ul", "ol", "table", "p", "div", "figure"]))

    def _paragraph(self, run: list[Tag | NavigableString]) -> Iterator[Piece]:
        html = inline_html(run, self.base)
        while html.startswith("<br/>"):
            html = html.removeprefix("<br/>").strip()
        while html.endswith("<br/>"):
            html = html.removesuffix("<br/>").strip()
        if html:
            yield Paragraph(html)

    def _block(self, tag: Tag, depth: int) -> Iterator[Piece]:
        name = tag.name
        if depth >= DEEPEST:
            yield from self._paragraph([NavigableString(tag.get_text(" ", strip=True))])
        elif name in HEADINGS:
            yield from self._heading(tag)
        elif name in ("ul", "ol"):
            yield from self._list(tag, depth)
        elif name == "img":
            yield from self._picture(tag)
        elif name == "figure":
            yield from self._figure(tag, depth)
        elif name == "blockquote":
            yield from self._quotation(tag)
        elif name == "table":
            yield from self._table(tag)
        elif name == "hr":
            yield Rule()
        elif name in KEPT or name in ("input", "button", "select", "textarea"):
            self.kept[name] += 1
            yield Kept(name, str(tag)[:LONGEST_KEPT])
        else:
            if name not in CONTAINERS and name not in INLINE:
                self.unknown[name] += 1
            yield from self.pieces(tag, depth + 1)

    def _heading(self, tag: Tag) -> Iterator[Piece]:
        for picture in tag.find_all("img"):
            yield from self._picture(picture)
        if text := " ".join(tag.get_text(" ").split()):
            yield Heading(text[:255], HEADINGS[tag.name])

    def _list(self, tag: Tag, depth: int) -> Iterator[Piece]:
        items: list[str] = []
        beside: list[Piece] = []
        for item in tag.find_all("li"):
            # Lists inside lists become further items of the one around them.
            own = [
                child
                for child in item.children
                if isinstance(child, NavigableString)
                or (isinstance(child, Tag) and child.name not in ("ul", "ol"))
            ]
            beside += [each for picture in item.find_all("img") for each in self._picture(picture)]
            if html := inline_html(own, self.base):
                items.append(html)
        if items:
            yield Bullets(tuple(items), ordered=tag.name == "ol")
        else:
            # A list without items is a container somebody has misused.
            yield from (piece for piece in self.pieces(tag, depth + 1) if not isinstance(piece, Figure))
        yield from beside

    def _picture(self, tag: Tag, caption: str = "") -> Iterator[Piece]:
        address = str(tag.get("src") or tag.get("data-src") or "").strip()
        if address:
            yield Figure(address, " ".join(str(tag.get("alt") or "").split())[:255], caption[:240])

    def _figure(self, tag: Tag, depth: int) -> Iterator[Piece]:
        is_gallery = tag.find("figure") is not None
        # In a gallery each picture has a caption of its own, and the last one is that of all of them.
        caption = tag.find("figcaption", recursive=not is_gallery)
        words = " ".join(caption.get_text(" ").split()) if isinstance(caption, Tag) else ""
        pictures = tag.find_all("img")
        if isinstance(caption, Tag):
            caption.extract()
        if pictures and not is_gallery:
            for number, picture in enumerate(pictures):
                yield from self._picture(picture, words if number == 0 else "")
            return
        for piece in self.pieces(tag, depth + 1):
            yield Grid(piece.rows, words, piece.has_head) if isinstance(piece, Grid) else piece
        if words and not tag.find("table"):
            yield Paragraph(inline_html([NavigableString(words)], self.base))

    def _quotation(self, tag: Tag) -> Iterator[Piece]:
        for speaker in tag.find_all("cite"):
            speaker.insert_before(NavigableString(" – "))
        html = inline_html(
            [each for each in tag.children if isinstance(each, Tag | NavigableString)], self.base
        )
        if html:
            yield Quotation(html)
        for picture in tag.find_all("img"):
            yield from self._picture(picture)

    def _table(self, tag: Tag) -> Iterator[Piece]:
        rows = [
            tuple(" ".join(cell.get_text(" ").split()) for cell in row.find_all(["td", "th"]))
            for row in tag.find_all("tr")
        ]
        rows = [row for row in rows if any(row)]
        if not rows:
            return
        width = max(len(row) for row in rows)
        first = tag.find("tr")
        head = isinstance(first, Tag) and bool(first.find_all("th")) and not first.find_all("td")
        caption = tag.find("caption")
        words = " ".join(caption.get_text(" ").split()) if isinstance(caption, Tag) else ""
        yield Grid(tuple(row + ("",) * (width - len(row)) for row in rows), words[:200], head)
